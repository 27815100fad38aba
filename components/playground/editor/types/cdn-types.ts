// Types of packages that come from a CDN, where it has some: it names them in a header of the package's answer, as esm.sh does.

/** More files, or more text, are a package whose types nobody waits for. */
const maxFiles = 100
const maxCharacters = 3_000_000

const reference = /((?:\bfrom|\bimport|<reference path=)\s*\(?\s*["'])([^"']+)(["'])/g

export type TypeFile = { path: string; text: string }

/**
 * The types of the package at this address, as files below node_modules that lead to one another; none where the CDN has none.
 * Rejects where it cannot be reached.
 */
export async function fetchCdnTypes(name: string, address: string): Promise<TypeFile[]> {
  const answer = await fetch(address, { method: "HEAD" })
  const entry = answer.headers.get("x-typescript-types")
  if (!entry) return []
  const start = new URL(entry, address).href
  const files = await collect(start)
  if (files.length === 0) return []
  const from = JSON.stringify(`../${"../".repeat(name.split("/").length - 1)}${withoutEnding(placeOf(start))}`)
  const hasDefault = /export default|as default|export =/.test(files[0]?.text ?? "")
  const text = `export * from ${from}\n${hasDefault ? `export { default } from ${from}\n` : ""}`
  return [{ path: `${name}/index.d.ts`, text }, ...files]
}

/** The file at this address and all that it refers to, itself first. */
async function collect(start: string): Promise<TypeFile[]> {
  const waiting = [start]
  const known = new Set(waiting)
  const files: TypeFile[] = []
  let characters = 0
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await fetch(address)
    if (!answer.ok) continue
    const text = await answer.text()
    characters += text.length
    if (characters > maxCharacters) break
    for (const target of targetsOf(text, address)) {
      if (known.has(target) || known.size >= maxFiles) continue
      known.add(target)
      waiting.push(target)
    }
    files.push({ path: placeOf(address), text: leadingOn(text, address) })
  }
  return files
}

function targetsOf(text: string, address: string): string[] {
  return Array.from(text.matchAll(reference), ([, , specifier = ""]) => targetOf(specifier, address)).filter(
    (target) => target !== null,
  )
}

/** Null for what is a name, and no address. */
function targetOf(specifier: string, address: string): string | null {
  if (!/^(?:\.{0,2}\/|https?:)/.test(specifier)) return null
  const { href } = new URL(specifier, address)
  return /\.d\.[mc]?ts$/.test(href) ? href : `${href.replace(/\.[mc]?js$/, "")}.d.ts`
}

/** Its references to addresses as references to the places of these files. */
function leadingOn(text: string, address: string): string {
  const folders = placeOf(address).split("/").length - 1
  return text.replace(reference, (whole, before: string, specifier: string, after: string) => {
    const target = targetOf(specifier, address)
    return target ? `${before}./${"../".repeat(folders)}${withoutEnding(placeOf(target))}${after}` : whole
  })
}

/** Where a file of an address stands. */
function placeOf(address: string): string {
  const { host, pathname } = new URL(address)
  return `.cdn/${host.replace(":", "_")}${pathname}`
}

function withoutEnding(path: string) {
  return path.replace(/\.d\.([mc]?)ts$/, (_, kind) => (kind ? `.${kind}js` : ""))
}
