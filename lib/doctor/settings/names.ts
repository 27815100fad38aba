import { companyKeys, settingKeys } from "@/lib/playground/marks/known-names"
import type { Finding } from "../finding"
import { sources } from "../sources"
import type { Given } from "./given"

/** What only says how the Messenger was installed, or is another client's own. */
const others = ["region", "widgetUrl"]

/** Names in the spelling of JavaScript, under which a setting is an attribute of the person (fact 6.1, fact 7.1). */
export function nameFindings(given: Given, what = "setting"): Finding[] {
  return [...misspelt(given, settingKeys, what), ...companiesIn(given).flatMap(companyNames), ...wrapped(given)]
}

function companyNames(company: Given): Finding[] {
  return misspelt(company, companyKeys, "field of a company")
}

export function companiesIn({ entries }: Given): Given[] {
  return entries.flatMap(({ name, value }) => {
    if (name === "company" && value.type === "object") return [value.object]
    if (name !== "companies" || value.type !== "list") return []
    return value.items.flatMap((item) => (item.type === "object" ? item.object : []))
  })
}

export function meantName(name: string, known: Iterable<string> = settingKeys): string | null {
  const plain = flatten(name)
  for (const each of known) if (each !== name && flatten(each) === plain) return each
  return null
}

function misspelt({ entries }: Given, known: Set<string>, what: string): Finding[] {
  return entries.flatMap(({ name, code }) => {
    if (known.has(name) || others.includes(name)) return []
    const meant = meantName(name, known)
    if (!meant) return []
    return {
      rule: "setting-name",
      severity: "error",
      title: `“${name}” is no ${what}: it is “${meant}”.`,
      reason: `Any other spelling makes an attribute named ${name}, and nothing else comes of it.`,
      fix: `Write ${meant}.`,
      replacement: `${meant}: ${code}`,
      source: sources.attributes,
    } satisfies Finding
  })
}

/** Attributes in a box of their own, as the REST API has them and pages have not (fact 2.12). */
function wrapped({ entries }: Given): Finding[] {
  const box = entries.find(({ name }) => name === "custom_attributes" || name === "customAttributes")
  if (!box) return []
  const inner = box.value.type === "object" ? box.value.object.entries : []
  return [
    {
      rule: "setting-custom-attributes",
      severity: "error",
      title: `What is under “${box.name}” is not stored.`,
      reason: "In a page, attributes stand at the top level beside email. The REST API alone has a box for them.",
      fix: "Move each of them up.",
      ...(inner.length > 0 && { replacement: inner.map(({ name, code }) => `${name}: ${code}`).join(",\n") }),
      source: sources.attributes,
    },
  ]
}

function flatten(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase()
}
