import { bundle } from "./lib/bundle/bundle.mjs"
import { root } from "./lib/steps.mjs"

await bundle(root)
