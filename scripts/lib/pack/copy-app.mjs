// The app as it runs where it was installed: what was built and what that needs, without links, which npm pack drops.
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import path from "node:path"
import { tracedFiles } from "./traced-files.mjs"

/** What only a build, or whoever looks for a fault in one, reads. */
const isOfBuild = (file) =>
  /^(cache|build|diagnostics|types|dev|turbopack|trace.*)(\/|$)|\.(map|nft\.json|tsbuildinfo)$/.test(file)

/** Native parts are looked up at run time, and the package is for every system that has them. */
const locks = "node_modules/fs-native-extensions/prebuilds"
const systems = /^(darwin|linux|win32)-/

export async function copyApp(root, folder) {
  const copy = (file) => cpSync(path.join(root, file), path.join(folder, file), { dereference: true, recursive: true })
  const { files, ofScripts } = await tracedFiles(root)
  for (const file of files) if (lstatSync(path.join(root, file)).isFile()) copy(file)
  for (const name of readdirSync(path.join(root, locks))) if (systems.test(name)) copy(path.join(locks, name))
  copy("prisma/migrations")
  cpSync(path.join(root, "public"), path.join(folder, "public"), { recursive: true })
  const build = path.join(root, ".next")
  cpSync(build, path.join(folder, ".next"), {
    recursive: true,
    filter: (file) => !isOfBuild(path.relative(build, file)) && !isLink(file),
  })
  for (const link of linksIn(path.join(build, "node_modules"))) materialize({ root, build, folder, link, ofScripts })
  for (const served of servedCompressed) keepCompressed(path.join(folder, served))
}

/** What scripts/serve.mjs sends itself. */
const servedCompressed = [".next/static", "public/packages", "public/embed-files"]

/** Of each file the smallest form only: whoever takes no brotli has it taken apart (scripts/lib/static-files.mjs). */
function keepCompressed(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name)
    if (!existsSync(`${file}.br`)) continue
    rmSync(file)
    rmSync(`${file}.gz`, { force: true })
  }
}

/**
 * The build names its outside packages with a hash, by links: each becomes the package's own traced files. Where a script asks
 * for the package by its own name they stay under that, and the other name leads to them.
 */
function materialize({ root, build, folder, link, ofScripts }) {
  const name = path.relative(root, realpathSync(link))
  const traced = path.join(folder, name)
  if (!existsSync(traced)) throw new Error(`The build links to ${readlinkSync(link)}, of which nothing was traced.`)
  const named = path.join(folder, ".next", path.relative(build, link))
  mkdirSync(path.dirname(named), { recursive: true })
  if (![...ofScripts].some((file) => file.startsWith(`${name}/`))) return renameSync(traced, named)
  mkdirSync(named)
  const wanted = path.relative("node_modules", name).replaceAll(path.sep, "/")
  writeFileSync(path.join(named, "index.js"), `module.exports = require(${JSON.stringify(wanted)})\n`)
}

function linksIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, name))
    .filter(isLink)
}

function isLink(file) {
  return lstatSync(file).isSymbolicLink()
}
