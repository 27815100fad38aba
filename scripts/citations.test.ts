// Comments say where a rule comes from: `fact 6.1` is in docs/api-facts.md, `decision 6` in docs/decisions. Every citation
// of either has to lead somewhere, and be written in the one way that a search finds.
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"

const root = path.resolve(import.meta.dirname, "..")
const facts = readFileSync(path.join(root, "docs/api-facts.md"), "utf8")
const decisions = readdirSync(path.join(root, "docs/decisions"))

const cited = /\.(ts|tsx|mjs|js|css|prisma|json|md|ya?ml|sql)$/
// This file has to name what is wrong; the rest is written by others or by machines.
const exempt = ["scripts/citations.test.ts", "package-lock.json"]

const factDefinition = /^- \*\*fact (\d+\.\d+)\*\* (.*(?:\n {2}.*)*)/gm

/** Where a citation goes over the end of a line, the mark of the comment stands in between. */
const gap = String.raw`\s+(?:(?:\*|\/{2,3}|#)\s+)?`
const wrong: [pattern: RegExp, advice: string][] = [
  [/\b(?:API|the) spec\b(?!\.)/gi, "Cite a fact of docs/api-facts.md."],
  [new RegExp(String.raw`(?<!RFC \d+,${gap})\bsections?${gap}\d`, "gi"), "Cite a fact of docs/api-facts.md."],
  [/\bmessenger-js-(?:api|clients)\b/g, "Cite a fact of docs/api-facts.md."],
  [/\brequirements? R\d/gi, "R1 is cited as fact 17.1, and so on."],
  [/\bdesign decisions? \d/gi, "Cite a decision of docs/decisions."],
  [/\bfacts \d|\bfact \d+\.\d+,?(?: and| or| to)? \d/gi, "Write fact before each number."],
  [/\bdecisions \d|\bdecision \d+,?(?: and| or| to)? \d/gi, "Write decision before each number."],
  [/\bfact \d+(?![\d.])|\bfact \d+\.(?!\d)/gi, "A fact has two numbers."],
  [/\b(?:fact|decision)\n\W*\d/gi, "Keep the number on the same line."],
]

type Source = { file: string; text: string }

function listSources(): Source[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]
  const files = execFileSync("git", args, { cwd: root, encoding: "utf8" }).split("\0")
  return files
    .filter((file) => cited.test(file) && !exempt.includes(file) && existsSync(path.join(root, file)))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }))
}

/** What is wrong with the citations of a file, one sentence each. */
function listProblems({ file, text }: Source): string[] {
  const problems: [at: number, problem: string][] = []
  for (const [pattern, advice] of wrong) {
    for (const { at, all } of find(text, pattern)) problems.push([at, `"${all.replace(/\s+/g, " ")}". ${advice}`])
  }
  for (const { at, first: number } of find(text, /\bfact (\d+\.\d+)/gi)) {
    if (!factNumbers().includes(number)) problems.push([at, `There is no fact ${number}.`])
  }
  for (const { at, first: number } of find(text, /\bdecision (\d+)/gi)) {
    if (!hasDecision(number)) problems.push([at, `There is no decision ${number}.`])
  }
  for (const { at, first: name } of find(text, /decisions\/(\d{4}-[\w-]+\.md)/g)) {
    if (!file.endsWith(".md")) problems.push([at, `"${name}". Cite it as decision ${Number.parseInt(name, 10)}.`])
    if (!decisions.includes(name)) problems.push([at, `There is no docs/decisions/${name}.`])
  }
  return problems.map(([at, problem]) => `${file}:${text.slice(0, at).split("\n").length} ${problem}`)
}

type Found = { at: number; all: string; first: string; second: string }

function find(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: all, 1: first = "", 2: second = "", index }) => {
    return { at: index, all, first, second }
  })
}

function factNumbers(): string[] {
  return find(facts, factDefinition).map(({ first }) => first)
}

function hasDecision(number: string): boolean {
  return decisions.some((name) => name.startsWith(`${number.padStart(4, "0")}-`))
}

// A copy without its history does not say which files are ours.
const isRepository = spawnSync("git", ["rev-parse", "--git-dir"], { cwd: root }).status === 0

test.skipIf(!isRepository)("every fact and decision that is cited exists, and is cited in the one way", () => {
  expect(listSources().flatMap(listProblems)).toEqual([])
})

test("facts have numbers in their order, each its own, and a source that is listed", () => {
  const topics = find(facts, /^## (\d+)\. /gm).map(({ first }) => first)
  const listed = find(facts, /^\[([^\]]+)\]: https:/gm).map(({ first }) => first)
  const places = new Map<string, number>()
  const used = new Set<string>()
  for (const { first: number, second: text } of find(facts, factDefinition)) {
    const [topic = "", place] = number.split(".")
    places.set(topic, (places.get(topic) ?? 0) + 1)
    expect(Number(place), `fact ${number}`).toBe(places.get(topic))

    const links = find(text.replace(/\s+/g, " "), /(?<!`)\[([^\]]+)\](?!`)/g).map(({ first }) => first)
    expect(listed, `fact ${number}`).toEqual(expect.arrayContaining(links))
    expect(links, `fact ${number}`).not.toEqual([])
    for (const source of links) used.add(source)
  }
  expect([...places.keys()]).toEqual(topics)
  expect(listed.filter((source) => !used.has(source))).toEqual([])
  // A definition that is written otherwise would be none.
  expect(facts.match(/\*\*fact/gi)).toHaveLength(factNumbers().length)
})

test("each decision begins with the number of its file", () => {
  for (const name of decisions) {
    const title = readFileSync(path.join(root, "docs/decisions", name), "utf8").split("\n", 1)[0]
    expect(title, name).toMatch(new RegExp(`^# ${Number.parseInt(name, 10)}\\. `))
  }
})

test.each([
  ["// Nine months (fact 99.1).", "There is no fact 99.1."],
  ["// As decided (decision 999).", "There is no decision 999."],
  ["// Nine months (API spec, 4.4).", '"API spec". Cite a fact of docs/api-facts.md.'],
  ["// Nine months (see section 4.4).", '"section 4". Cite a fact of docs/api-facts.md.'],
  ["// See docs/decisions/0001-postgresql-only.md.", '"0001-postgresql-only.md". Cite it as decision 1.'],
  ["// Boots by itself (client requirement R4).", '"requirement R4". R1 is cited as fact 17.1, and so on.'],
  ["// Twenty (fact 5.1 and 5.2).", '"fact 5.1 and 5". Write fact before each number.'],
  ["/**\n * Twenty (fact\n * 5.1).\n */", '"fact * 5". Keep the number on the same line.'],
])("%j would be noticed", (text, problem) => {
  const [found] = listProblems({ file: "sdk/some.ts", text })
  expect(found).toMatch(/^sdk\/some\.ts:[12] /)
  expect(found).toContain(problem)
})

test("citations in full, and sections of other documents, are left alone", () => {
  const text = "// fact 5.1, fact 5.2 (decision 6); RFC 6265, section 5.3; e2e/messenger/session.spec.ts"
  expect(listProblems({ file: "sdk/some.ts", text })).toEqual([])
})
