// A step of npm start and npm test, before the bundles: the packages that the server carries.
import path from "node:path"
import { bundlePackages } from "./lib/bundle/bundle-packages.mjs"
import { writeModule } from "./lib/bundle/write-module.mjs"
import { root } from "./lib/steps.mjs"

const carried = await bundlePackages({ root, outdir: path.join(root, "public/packages") })
writeModule(path.join(root, "generated/carried.ts"), carried)
