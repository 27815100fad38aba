// npm run pack: the package that others install, dist/messenger-playground-<version>.tgz. It holds the built app and all that it
// needs, so that nothing is installed or built where it is used.
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { npmCli, prepare, root, runNode } from "./lib/steps.mjs"

await prepare()
const [{ copyApp }, { writeReadyDatabase }, { bundleKit }, { declareTypes }, { manifest }] = await Promise.all([
  import("./lib/pack/copy-app.mjs"),
  import("./lib/pack/ready-database.mjs"),
  import("./lib/pack/bundle-kit.mjs"),
  import("./lib/pack/declare-types.mjs"),
  import("./lib/pack/manifest.mjs"),
])
const dist = path.join(root, "dist")
const folder = path.join(dist, "package")
rmSync(dist, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await copyApp(root, path.join(folder, "app"))
await writeReadyDatabase(path.join(folder, "app/database.tar.br"))
await bundleKit({ root, outdir: folder })
await declareTypes({ root, outdir: folder })
const { name, version } = manifest(root)
writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest(root), null, 2)}\n`)
cpSync(path.join(root, "LICENSE"), path.join(folder, "LICENSE"))
cpSync(path.join(root, "docs/testing.md"), path.join(folder, "README.md"))
await runNode("pack", [npmCli(), "pack", folder, "--pack-destination", dist, "--silent", "--ignore-scripts"])
const { size } = statSync(path.join(dist, `${name}-${version}.tgz`))
console.log(`dist/${name}-${version}.tgz: ${(size / 1e6).toFixed(1)} MB`)
