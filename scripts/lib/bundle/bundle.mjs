// Everything that is bundled before Next builds: the SDK, the preview's scripts, the compiled examples.
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { bundleEmbed, bundleEmbedHost, embedFolder } from "./bundle-embed.mjs"
import { bundleExamples } from "./bundle-examples.mjs"
import { bundleFirstRun, bundlePreview } from "./bundle-preview.mjs"
import { bundleSdk } from "./bundle-sdk.mjs"
import { writeModule } from "./write-module.mjs"

/** Writes generated/, and the files of public/ that git does not keep. */
export async function bundle(root) {
  const generated = path.join(root, "generated")
  const sdk = path.join(root, "public/sdk.js")
  const firstRun = path.join(root, "public/first-run.js")
  await bundleSdk({ outfile: sdk, minify: true })
  await bundlePreview({ root, outfile: path.join(generated, "preview.ts") })
  await bundleFirstRun({ root, outfile: firstRun })
  writeModule(path.join(generated, "versions.ts"), { sdkVersion: versionOf(sdk), firstRunVersion: versionOf(firstRun) })
  writeModule(path.join(generated, "sdk.ts"), { sdkScript: readFileSync(sdk, "utf8") })
  const types = readFileSync(path.join(root, "sdk/types/intercom.d.ts"), "utf8")
  writeModule(path.join(generated, "intercom-types.ts"), { intercomTypes: types })
  writeFileSync(path.join(root, "public/intercom.d.ts"), types)
  const packageCdn = process.env.NEXT_PUBLIC_PACKAGE_CDN ?? "https://esm.sh"
  await bundleEmbed({
    root,
    outdir: path.join(root, "public", embedFolder),
    outfile: path.join(generated, "embed.ts"),
    packageCdn,
  })
  await bundleEmbedHost({ root, outfile: path.join(root, "public/embed.js") })
  await bundleExamples({ root, outdir: generated, packageCdn })
}

/** Changes with the content, so that a browser may keep the file for ever. */
function versionOf(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12)
}
