// What the first preview waits for: whatever the playground imports by name, and not by import() when it is needed.
import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"

const root = path.resolve(import.meta.dirname, "..")

/** Packages that are loaded later, with why (decision 37). */
const later = {
  zod: "zod/mini says the same in 24 of its 33 kB",
  "monaco-editor": "it comes when the preview is there",
  "@monaco-editor/react": "it comes when the preview is there",
  "@codemirror/view": "it comes when somebody edits by touch",
  prettier: "it comes when somebody formats",
}

test("none of the large packages is in the first load", () => {
  const packages = packagesFrom("components/playground/playground.tsx")
  expect([...packages.keys()]).toContain("zod/mini")
  const found = [...packages].filter(([name]) => Object.keys(later).some((large) => name === large))
  expect(found.map(([name, file]) => `${file} imports ${name}`)).toEqual([])
})

/** Each package with a file that imports it, following our own files. */
function packagesFrom(entry: string): Map<string, string> {
  const packages = new Map<string, string>()
  const seen = new Set<string>()

  function visit(file: string) {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of importsOf(file)) {
      const own = find(file, name)
      if (own) visit(own)
      else if (!name.startsWith(".")) packages.set(name, file)
    }
  }

  visit(entry)
  return packages
}

/** What is imported by name, and not for types alone. */
function importsOf(file: string): string[] {
  const code = readFileSync(path.join(root, file), "utf8")
  return [...code.matchAll(statement)].flatMap(([, names = "", from = ""]) => (isForTypes(names) ? [] : from))
}

/** Of an import its names, if it has some, and of an export what it takes from elsewhere. */
const statement = /^(?:import (?!type )(?:([^"();]*?) from )?|export (?!type )(?:\{[^}]*\}|\*[^"]*) from )"([^"]+)"/gm

function isForTypes(names: string): boolean {
  const list = /^\{(.*)\}\s*$/s.exec(names.trim())?.[1]
  return list?.split(",").every((name) => !name.trim() || name.trim().startsWith("type ")) ?? false
}

function find(from: string, name: string): string | null {
  const base = name.startsWith("@/") ? name.slice(2) : path.posix.join(path.posix.dirname(from), name)
  if (!name.startsWith("@/") && !name.startsWith(".")) return null
  return [`${base}.ts`, `${base}.tsx`, base].find((file) => existsSync(path.join(root, file))) ?? null
}
