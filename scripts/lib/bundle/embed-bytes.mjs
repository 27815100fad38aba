import { readFileSync } from "node:fs"
import path from "node:path"
import { gzipSync } from "node:zlib"

/** What an embed loads of scripts before anybody presses a button, in bytes as gzip sends them. */
export function embedBytes(root) {
  const generated = readFileSync(path.join(root, "generated/embed.ts"), "utf8")
  const [, entry] = /embedScript = "\/(.+?)"/.exec(generated)
  const loaded = new Map()

  function load(file) {
    if (loaded.has(file)) return
    const code = readFileSync(file, "utf8")
    loaded.set(file, gzipSync(code, { level: 9 }).length)
    // What is imported by name; import() is loaded later.
    for (const [, name] of code.matchAll(/\b(?:from|import)"(\.\/[^"]+)"/g)) load(path.join(path.dirname(file), name))
  }

  load(path.join(root, "public", entry))
  return [...loaded.values()].reduce((sum, bytes) => sum + bytes, 0)
}
