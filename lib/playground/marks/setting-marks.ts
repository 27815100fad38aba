import type { ObjectExpression, Property } from "acorn"
import type { Found } from "./find-calls"
import { companiesOf, givenSettings } from "./given-settings"
import { companyKeys, settingKeys } from "./known-names"
import type { Mark } from "./mark"
import { keyOf, propertiesOf } from "./properties"

/** Settings in capitals: under such a name they are attributes of the person and steer nothing (fact 6.1). */
export function settingMarks(found: Found): Mark[] {
  return givenSettings(found).flatMap((settings) => [
    ...marksOf(settings, settingKeys, "a setting"),
    ...companiesOf(settings).flatMap((company) => marksOf(company, companyKeys, "a field of a company")),
  ])
}

function marksOf(object: ObjectExpression, known: Set<string>, what: string): Mark[] {
  return propertiesOf(object).flatMap((property) => {
    const name = keyOf(property)
    if (name === null || known.has(name)) return []
    const meant = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    if (!known.has(meant)) return []
    const { start, end } = property.key
    const message = `“${name}” is not ${what}. The name is “${meant}”.`
    return [{ message, start, end, fix: { title: `Change to “${meant}”`, edits: [renaming(property, meant)] } }]
  })
}

function renaming({ key, shorthand }: Property, text: string) {
  const { start, end } = key
  return shorthand ? { start, end: start, text: `${text}: ` } : { start, end, text }
}
