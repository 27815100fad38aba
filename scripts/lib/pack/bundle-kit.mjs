// The command line and the test kit as scripts that import nothing but Node, and of the project under test its test runner.
import { chmodSync } from "node:fs"
import path from "node:path"
import { build } from "esbuild"
import { bundleWholeSdk } from "../bundle/bundle-sdk.mjs"
import { entries, peers } from "./entries.mjs"

// What libraries in the older module format require of Node.
const banner = 'import { createRequire } from "node:module"\nconst require = createRequire(import.meta.url)'

export async function bundleKit({ root, outdir }) {
  const common = {
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    legalComments: "eof",
  }
  const command = path.join(outdir, "cli/main.js")
  await build({
    ...common,
    entryPoints: ["kit/cli/main.ts"],
    outfile: command,
    banner: { js: `#!/usr/bin/env node\n${banner}` },
  })
  chmodSync(command, 0o755)
  await build({
    ...common,
    entryPoints: Object.values(entries).map((entry) => `kit/${entry}.ts`),
    outdir,
    outbase: "kit",
    // One copy of what they share, and one folder deep: the app is looked for beside that.
    splitting: true,
    chunkNames: "chunks/[name]-[hash]",
    external: Object.keys(peers),
    banner: { js: banner },
  })
  await bundleWholeSdk(path.join(outdir, "vitest/sdk.js"))
}
