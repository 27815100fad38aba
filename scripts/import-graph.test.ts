import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"

// Biome's noImportCycles looks away where only types are imported. Such a circle also means that none of its files can be
// read, moved or tested without the others.

/** Folders without a circle. A folder that loses its last belongs here too. */
const folders = [
  "app",
  "bench",
  "components",
  "e2e",
  "kit",
  "lib/contract",
  "lib/doctor",
  "lib/playground",
  "lib/preview",
  "lib/server",
  "scripts",
  "sdk",
]

const root = path.resolve(import.meta.dirname, "..")

test.each(folders)("no file of %s imports itself by way of others, not even for a type", (folder) => {
  expect(circlesOf(readImports(folder))).toEqual([])
})

test("a circle is shown as the way around it", () => {
  const imports = { a: ["b"], b: ["c", "d"], c: [], d: ["b", "a"], e: ["a", "e"] }
  expect(circlesOf(new Map(Object.entries(imports)))).toEqual(["b → d → b", "a → b → d → a", "e → e"])
})

type Graph = Map<string, string[]>

/** What each file of the folder imports of it. */
function readImports(folder: string): Graph {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
  const files = names
    .filter((name) => /\.(tsx?|mjs)$/.test(name))
    .map((name) => path.posix.join(folder, ...name.split(path.sep)))
  const known = new Set(files)
  return new Map(files.map((file) => [file, importedBy(file).flatMap((name) => find(name, known) ?? [])]))
}

/** Paths as they are written, without their endings, from the root. */
function importedBy(file: string): string[] {
  const code = readFileSync(path.join(root, file), "utf8")
  const names = [...code.matchAll(/\b(?:from|import)[\s(]*"(\.{1,2}\/|@\/)([^"]+)"/g)]
  return names.map(([, start, rest]) =>
    start === "@/" ? `${rest}` : path.posix.join(path.posix.dirname(file), `${start}${rest}`),
  )
}

function find(name: string, known: Set<string>): string | undefined {
  return [name, `${name}.ts`, `${name}.tsx`].find((file) => known.has(file))
}

/** One circle for each import that closes one, as found depth first. */
function circlesOf(graph: Graph): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const way: string[] = []

  function visit(file: string): void {
    const start = way.indexOf(file)
    if (start >= 0) circles.push([...way.slice(start), file].join(" → "))
    if (start >= 0 || done.has(file)) return
    way.push(file)
    for (const next of graph.get(file) ?? []) visit(next)
    way.pop()
    done.add(file)
  }

  for (const file of graph.keys()) visit(file)
  return circles
}
