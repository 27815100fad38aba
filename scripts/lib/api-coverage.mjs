// What of the documented API is emulated: docs/api-coverage.json says it row by row, docs/api-coverage.md shows it. Names
// of methods and settings are read from the code that knows them, so that a row is missed when one is added or goes.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"

const levels = ["exact", "approximated", "not emulated"]

/** So many are linked for a method; all but a few call boot. */
const maxExamples = 5

/** Where the names of each kind of row stand in the code; `rules` have names of their own. */
const tables = {
  methods: [
    { file: "sdk/calls/commands.ts", from: "const commands = {", to: "\n}", names: keys },
    { file: "sdk/live/live-commands.ts", from: "const liveCommands = {", to: "\n}", names: keys },
  ],
  settings: [
    { file: "sdk/session/settings.ts", from: "const messengerKeys = new Set([", to: "])", names: strings },
    { file: "sdk/live/explain.ts", from: "const advice", to: "\n}", names: keys },
    { file: "lib/server/people/attributes.ts", from: "const settings = new Set(", to: ".split", names: words },
    { file: "lib/server/people/attributes.ts", from: "const reserved = new Set(", to: ".split", names: words },
    { file: "lib/server/people/attributes.ts", from: "function take(", to: "\n}", names: strings },
    { file: "lib/server/people/standard-attributes.ts", from: "const standardReaders", to: "\n}", names: keys },
    { file: "lib/server/people/utm.ts", from: "const utmNames = [", to: "]", names: strings },
  ],
  company: [
    { file: "lib/server/people/company-attributes.ts", from: "const readers", to: "\n}", names: keys },
    { file: "lib/server/people/company-attributes.ts", from: "const notStored = new Set([", to: "])", names: strings },
  ],
}

export function readCoverage(root) {
  return JSON.parse(readFileSync(path.join(root, "docs/api-coverage.json"), "utf8"))
}

/** What is wrong with the rows, one sentence each. */
export function listProblems(sections, root) {
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ ...row, kind: section.kind })))
  return [
    ...Object.keys(tables).flatMap((kind) => compareNames(kind, rows, root)),
    ...rows.flatMap(({ names, level }) =>
      levels.includes(level) ? [] : [`${names[0]}: there is no level "${level}".`],
    ),
    ...rows.flatMap(({ names, tests }) =>
      tests.filter((test) => !hasTest(root, test)).map((test) => `${names[0]}: there is no test "${test}".`),
    ),
  ]
}

function compareNames(kind, rows, root) {
  const known = new Set(tables[kind].flatMap((table) => namesIn(table, root)))
  const given = rows.filter((row) => row.kind === kind).flatMap(({ names }) => names)
  return [
    ...[...known].filter((name) => !given.includes(name)).map((name) => `${kind}: "${name}" has no row.`),
    ...given.filter((name) => !known.has(name)).map((name) => `${kind}: the code knows no "${name}".`),
    ...given.filter((name, index) => given.indexOf(name) < index).map((name) => `${kind}: "${name}" has two rows.`),
  ]
}

function namesIn({ file, from, to, names }, root) {
  const found = names(between(readFileSync(path.join(root, file), "utf8"), from, to) ?? "")
  if (found.length === 0) throw new Error(`scripts/lib/api-coverage.mjs: no names in ${file} after "${from}".`)
  return found
}

function between(text, from, to) {
  const start = text.indexOf(from)
  const end = text.indexOf(to, start + from.length)
  return start < 0 || end < 0 ? null : text.slice(start + from.length, end)
}

function keys(code) {
  return [...code.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)
}

function strings(code) {
  return [...code.matchAll(/"(\w+)"/g)].map(([, name]) => name)
}

function words(code) {
  return code.match(/\w+/g) ?? []
}

/** A test is "file › name", or "file › group › name", its names as they stand in the code. */
function hasTest(root, test) {
  const [file, ...titles] = test.split(" › ")
  const full = path.join(root, file)
  if (!existsSync(full) || titles.length === 0) return false
  const name = titles.pop()
  const text = readFileSync(full, "utf8")
  const scope = titles.length === 0 ? text : between(text, `\ndescribe(${JSON.stringify(titles[0])},`, "\n})")
  return ['"', "'", "`"].some((quote) => scope?.search(callOf(`${quote}${name}${quote}`)) >= 0)
}

/** A call with the title and a function, so that no argument of a test passes for a title. */
function callOf(title) {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
  return new RegExp(`\\(\\s*${literal},\\s*(\\{[^}]*\\},\\s*)?(async\\s*)?\\(`)
}

/**
 * The examples as the build lists them, each with its folder from the root.
 * @returns {{ title: string, methods: string[], folder: string }[]}
 */
export function readExamples(root) {
  const entries = JSON.parse(readFileSync(path.join(root, "generated/example-entries.json"), "utf8"))
  const parent = "lib/playground/examples"
  // Folders are numbered for their order: 01-boot is "boot".
  const folders = new Map(readdirSync(path.join(root, parent)).map((name) => [name.replace(/^\d+-/, ""), name]))
  return entries.map(({ slug, title, methods }) => ({ title, methods, folder: `${parent}/${folders.get(slug)}` }))
}

/** Those that call a method; the ones that call little else come first. */
export function examplesOf(method, examples) {
  const calling = examples.filter(({ methods }) => methods.includes(method))
  return calling.toSorted((one, other) => one.methods.length - other.methods.length)
}

/** The document, in Markdown. */
export function renderCoverage(sections, examples) {
  return `${introduction(sections)}\n${sections.map((section) => renderSection(section, examples)).join("\n")}`
}

function introduction(sections) {
  const rows = sections.flatMap(({ rows }) => rows)
  const counts = levels.map((level) => `${rows.filter((row) => row.level === level).length} ${level}`)
  return `# What is emulated

<!-- Written by scripts/api-coverage.mjs from api-coverage.json: change that, then run it. -->

Each method and setting of the Messenger JavaScript API, with examples that call it and the test that
proves what is said. Rows: ${counts.join(", ")}.

- **exact**: as documented, or as Intercom and users of it describe it; where neither says anything, the row says what
  happens here.
- **approximated**: close, and the row says where it differs or what had to be decided.
- **not emulated**: accepted, without the effect.
`
}

function renderSection({ title, kind, rows }, examples) {
  const columns = ["name", "how", "why", ...(kind === "methods" ? ["examples"] : []), "test"]
  const lines = rows.map(({ names, level, why, tests }) => {
    const shown = kind === "rules" ? names : names.map((name) => `\`${name}\``)
    const proof = tests.map(renderTest).join("<br>") || (level === "not emulated" ? "" : "none yet")
    const links = kind === "methods" ? [renderExamples(names, examples)] : []
    return `| ${[shown.join(", "), level, why, ...links, proof].join(" | ")} |`
  })
  return `## ${title}\n\n| ${columns.join(" | ")} |\n|${"---|".repeat(columns.length)}\n${lines.join("\n")}\n`
}

function renderExamples(names, examples) {
  const found = [...new Set(names.flatMap((name) => examplesOf(name, examples)))]
  const links = found.slice(0, maxExamples).map(({ title, folder }) => `[${title}](../${folder})`)
  const more = found.length - links.length
  return `${links.join(", ")}${more > 0 ? ` and ${more} more` : ""}`
}

function renderTest(test) {
  const [file, ...titles] = test.split(" › ")
  return `[${path.posix.basename(file)}](../${file}): ${titles.join(" › ").replaceAll("|", "\\|")}`
}
