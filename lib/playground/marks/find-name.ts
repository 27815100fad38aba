// What the reference tells of, where a script names it.
import type { ObjectExpression } from "acorn"
import { findCalls } from "./find-calls"
import { companiesOf, givenSettings } from "./given-settings"
import { companyKeys, isMethod, settingKeys } from "./known-names"
import { parseScript } from "./parse-script"
import { keyOf, propertiesOf } from "./properties"

export type FoundName = {
  name: string
  /** Of its page in the reference. */
  slug: string
  /** Offsets of where it stands. */
  start: number
  end: number
}

/** The method, setting or field that stands at an offset of the script; null where none of the API's does. */
export function findName(script: string, offset: number): FoundName | null {
  const program = parseScript(script)
  if (!program) return null
  const found = findCalls(program)
  const settings = givenSettings(found)
  const names = [
    ...found.calls.flatMap(({ method }) => (isMethod(method.name) ? { ...method, slug: method.name } : [])),
    ...settings.flatMap((object) => keysOf(object, settingKeys, (name) => name)),
    ...settings.flatMap(companiesOf).flatMap((object) => keysOf(object, companyKeys, (name) => `company-${name}`)),
  ]
  return names.find(({ start, end }) => start <= offset && offset <= end) ?? null
}

function keysOf(object: ObjectExpression, known: Set<string>, slugOf: (name: string) => string): FoundName[] {
  return propertiesOf(object).flatMap((property) => {
    const name = keyOf(property)
    const { start, end } = property.key
    return name !== null && known.has(name) ? { name, slug: slugOf(name), start, end } : []
  })
}
