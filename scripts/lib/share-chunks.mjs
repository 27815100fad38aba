// The build writes a chunk of the server once for each set of chunks that it goes with, up to fourteen times the same but for its
// name. Node would compile each of them, and a package would carry each.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

const mapComment = /\n*\/\/# sourceMappingURL=.*\s*$/

/** Leaves each chunk of the folder there once; those that are the same ask for that one. */
export function shareChunks(folder) {
  const fileOf = new Map()
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!name.endsWith(".js")) continue
    const file = path.join(folder, name)
    const code = readFileSync(file, "utf8").replace(mapComment, "")
    // Nothing but a list of modules: the runtime, say, looks at where it is.
    if (!code.startsWith("module.exports=[")) continue
    const first = fileOf.get(code)
    if (first) writeFileSync(file, `module.exports=require(${JSON.stringify(pathBetween(file, first))})\n`)
    else fileOf.set(code, file)
  }
}

function pathBetween(from, to) {
  return `./${path.relative(path.dirname(from), to).replaceAll(path.sep, "/")}`
}
