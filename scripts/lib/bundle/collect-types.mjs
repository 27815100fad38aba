// The types of a package that the server carries, with all that they refer to, where an editor looks for them.
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { carriedEntries, packageOf } from "./carried.mjs"

const reference = /(?:\bfrom|\bimport|<reference path=|<reference types=)\s*\(?\s*["']([^"']+)["']/g

/**
 * `files`: text by file below node_modules, by the package that has the file; `needs`: for each package that is carried those
 * that its types refer to, itself included. Of what is not there the types stay unknown.
 */
export function collectTypes(root) {
  const folder = path.join(root, "node_modules")
  const files = {}
  const needs = {}

  function add(file, seen) {
    const place = placeOf(file)
    if (seen.has(place)) return
    seen.add(place)
    const text = readFileSync(path.join(folder, file), "utf8")
    keep(place, text)
    for (const [, target] of text.matchAll(reference)) {
      const found = target.startsWith(".") ? besides(folder, file, target) : entryOf(folder, target)
      if (found) add(found, seen)
    }
  }

  function keep(place, text) {
    files[packageOf(place)] ??= {}
    files[packageOf(place)][place] = text
  }

  for (const [specifier, { types }] of Object.entries(carriedEntries)) {
    const seen = new Set()
    add(types, seen)
    const name = packageOf(specifier)
    needs[name] = [...new Set([...(needs[name] ?? []), ...[...seen].map(packageOf)])]
    const stub = stubFor(specifier, placeOf(types), files[name])
    if (stub) keep(stub.place, stub.text)
  }
  return { files, needs }
}

/** Types that are a package of their own stand where the package would be. */
function placeOf(file) {
  return file.replace(/^@types\//, "")
}

function besides(folder, file, target) {
  const base = path.posix.join(path.posix.dirname(file), target.replace(/\.[mc]?js$/, "")).replace(/\/$/, "")
  return [base, `${base}.d.ts`, `${base}.d.mts`, `${base}/index.d.ts`].find(
    (name) => /\.d\.m?ts$/.test(name) && existsSync(path.join(folder, name)),
  )
}

/** The main types of another package. */
function entryOf(folder, specifier) {
  const carried = carriedEntries[specifier]?.types
  if (carried) return carried
  const name = packageOf(specifier)
  for (const candidate of [name, `@types/${name}`]) {
    const manifest = path.join(folder, candidate, "package.json")
    if (!existsSync(manifest)) continue
    const { types, typings } = JSON.parse(readFileSync(manifest, "utf8"))
    const file = types ?? typings
    if (file) return path.posix.join(candidate, file)
  }
  return undefined
}

/** What leads from the package's name to its types, where these are elsewhere. */
function stubFor(specifier, place, files) {
  if (place === `${specifier}.d.ts` || place === `${specifier}/index.d.ts`) return null
  const from = JSON.stringify(
    `./${path.posix.relative(specifier, place)}`.replace("./..", "..").replace(/\.d\.ts$/, ""),
  )
  const whole = /export default|as default/.test(files[place]) ? `export { default } from ${from}\n` : ""
  return { place: `${specifier}/index.d.ts`, text: `export * from ${from}\n${whole}` }
}
