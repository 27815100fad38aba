import { bundle } from "./lib/bundle/bundle.mjs"
import { root } from "./lib/steps.mjs"

await bundle(root)
// esbuild's WebAssembly keeps the process open otherwise.
process.exit(0)
