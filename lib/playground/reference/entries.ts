// The reference: each method, setting and field, from the declarations, the coverage table and the examples.
import coverage from "@/docs/api-coverage.json"
import { exampleEntries } from "../project/example-entries"
import { hasWords, wordsOf } from "../words"
import { type Declared, declaredKeys, declaredMethods } from "./declarations"
import { mistakes } from "./mistakes"

export const kinds = {
  methods: "Methods",
  messenger: "Settings of the Messenger",
  person: "Fields of the person",
  company: "Fields of a company",
} as const

export type Kind = keyof typeof kinds

export type ReferenceEntry = {
  /** In addresses: the name, and of a company's field `company-name`. */
  slug: string
  name: string
  kind: Kind
  /** Empty for what is accepted but not declared. */
  signature: string
  /** What it does, in paragraphs; code in it stands in backticks. */
  text: string
  /** How far it is as the real service. */
  level: string
  fidelity: string
  mistake: string | null
  /** Calls that run. */
  calls: string[]
  /** Slugs and titles of examples that call it. */
  examples: { slug: string; title: string }[]
}

export type ReferenceRule = { name: string; level: string; fidelity: string }

const declared: Record<Kind, Map<string, Declared>> = {
  methods: byName(declaredMethods()),
  messenger: byName(declaredKeys("IntercomMessengerSettings")),
  person: byName(declaredKeys("IntercomPersonData")),
  company: byName(declaredKeys("IntercomCompany")),
}

export const referenceEntries: ReferenceEntry[] = coverage.flatMap(({ title, kind, rows }) => {
  const own = kindOf(title, kind)
  if (own === null) return []
  return rows.flatMap(({ names, level, why }) => names.map((name) => entryOf(own, { name, level, fidelity: why })))
})

/** What holds of no single method or key, beneath its headings. */
export const referenceRules: { title: string; rules: ReferenceRule[] }[] = coverage
  .filter(({ kind }) => kind === "rules")
  .map(({ title, rows }) => ({
    title,
    rules: rows.flatMap(({ names, level, why }) => names.map((name) => ({ name, level, fidelity: why }))),
  }))

/** Those that have all of these words. */
export function findEntries(typed: string): ReferenceEntry[] {
  const words = wordsOf(typed)
  return referenceEntries.filter(({ slug, kind, text, fidelity, mistake }) =>
    hasWords(words, slug, kinds[kind], text, fidelity, mistake),
  )
}

function kindOf(title: string, kind: string): Kind | null {
  if (kind === "methods" || kind === "company") return kind
  if (kind !== "settings") return null
  return title.startsWith("Messenger") ? "messenger" : "person"
}

function entryOf(kind: Kind, { name, level, fidelity }: ReferenceRule): ReferenceEntry {
  const known = declared[kind].get(name)
  return {
    slug: kind === "company" ? `company-${name}` : name,
    ...{ name, kind, level },
    // The table has the rules in the same document.
    fidelity: fidelity.replace(/ (?:Rules|Quota): below\./, ""),
    signature: known?.signature ?? "",
    text: known?.text ?? "",
    mistake: kind === "company" ? null : (mistakes[name] ?? null),
    calls: known?.examples ?? [],
    examples: kind === "methods" ? examplesOf(name) : [],
  }
}

/** The ones that call little else come first. */
function examplesOf(method: string) {
  const calling = exampleEntries.filter(({ methods }) => methods.includes(method))
  return calling.toSorted((one, other) => one.methods.length - other.methods.length)
}

function byName(found: Declared[]): Map<string, Declared> {
  return new Map(found.map((each) => [each.name, each]))
}
