// Everything that is bundled before Next builds: the SDK, the preview frame's script, the compiled examples.
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { bundleExamples } from "./bundle-examples.mjs"
import { bundlePreview } from "./bundle-preview.mjs"
import { bundleSdk } from "./bundle-sdk.mjs"

/** Writes public/sdk.js and generated/. */
export async function bundle(root) {
  const generated = path.join(root, "generated")
  const sdk = path.join(root, "public/sdk.js")
  await bundlePreview({ root, outfile: path.join(generated, "preview.ts") })
  await bundleSdk({ root, outfile: sdk, minify: true })
  const version = createHash("sha256").update(readFileSync(sdk)).digest("hex").slice(0, 12)
  writeModule(path.join(generated, "sdk.ts"), { sdkVersion: version })
  const types = readFileSync(path.join(root, "sdk/types/intercom.d.ts"), "utf8")
  writeModule(path.join(generated, "intercom-types.ts"), { intercomTypes: types })
  await bundleExamples({
    root,
    outdir: generated,
    packageCdn: process.env.NEXT_PUBLIC_PACKAGE_CDN ?? "https://esm.sh",
  })
}

function writeModule(file, values) {
  const lines = Object.entries(values).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
  writeFileSync(file, `${lines.join("\n")}\n`)
}
