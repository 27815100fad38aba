// The command line as a script that imports nothing but Node.
import { chmodSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"

export async function bundleKit({ root, outdir }) {
  const outfile = path.join(outdir, "cli/main.js")
  await build({
    absWorkingDir: root,
    entryPoints: ["kit/cli/main.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // What libraries in the older module format require of Node.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module"\nconst require = createRequire(import.meta.url)',
    },
    legalComments: "eof",
  })
  chmodSync(outfile, 0o755)
}
