// The pictures of the examples, and what each was drawn from, so that a picture of another example than today's is noticed.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

const examples = "lib/playground/examples"
const record = `${examples}/pictures.json`

export const picturesFolder = "public/pictures"

/**
 * What pictures were drawn from, and what they are, by the example's slug.
 * @returns {Record<string, { from: string, picture: string }>}
 */
export function readDrawn(root) {
  return JSON.parse(readFileSync(path.join(root, record), "utf8"))
}

export function writeDrawn(root, drawn) {
  const sorted = Object.entries(drawn).toSorted(([one], [other]) => (one < other ? -1 : 1))
  writeFileSync(path.join(root, record), `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}

/**
 * What the pictures of today's examples would be drawn from, by slug.
 * @returns {Record<string, string>}
 */
export function sourcesOf(root) {
  const entries = readdirSync(path.join(root, examples), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(entries.map(({ name }) => [name.replace(/^\d+-/, ""), hashOfExample(root, name)]))
}

/** The example's code and what is tried with it; what else it says of itself, and what it may bring, is in no picture. */
function hashOfExample(root, name) {
  const folder = path.join(root, examples, name)
  const files = readdirSync(folder).sort()
  const style = files.includes("style.css") ? [] : [path.join(root, examples, "style.css")]
  const code = files
    .filter((file) => file !== "about.json" && file !== "scene.json")
    .map((file) => path.join(folder, file))
  const { tries } = JSON.parse(readFileSync(path.join(folder, "about.json"), "utf8"))
  const texts = [...code, ...style].map((file) => [path.basename(file), readFileSync(file, "utf8")])
  return hashOf(JSON.stringify([...texts, tries]))
}

/** Null where there is none. */
export function hashOfPicture(root, slug) {
  const file = path.join(root, picturesFolder, `${slug}.jpg`)
  return existsSync(file) ? hashOf(readFileSync(file)) : null
}

/** Slugs of the examples whose picture is missing, altered, or of what they were. */
export function listStale(root) {
  const drawn = readDrawn(root)
  return Object.entries(sourcesOf(root)).flatMap(([slug, from]) => {
    const known = drawn[slug]
    return known?.from === from && known.picture === hashOfPicture(root, slug) ? [] : [slug]
  })
}

function hashOf(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 12)
}
