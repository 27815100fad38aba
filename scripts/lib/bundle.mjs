// Everything that is bundled before Next builds: the SDK, the preview frame's script, the compiled examples.
import path from "node:path"
import { bundleExamples } from "./bundle-examples.mjs"
import { bundlePreview } from "./bundle-preview.mjs"
import { bundleSdk } from "./bundle-sdk.mjs"

/** Writes public/sdk.js and generated/. */
export async function bundle(root) {
  const packageCdn = process.env.NEXT_PUBLIC_PACKAGE_CDN ?? "https://esm.sh"
  const generated = path.join(root, "generated")
  await bundleSdk({ root, outfile: path.join(root, "public/sdk.js"), minify: true })
  await bundlePreview({ root, outfile: path.join(generated, "preview.ts") })
  await bundleExamples({ root, outdir: generated, packageCdn })
}
