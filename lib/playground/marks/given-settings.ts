// The settings that a script gives, to a call or to the page, and the companies in them.
import type { ObjectExpression } from "acorn"
import type { Found } from "./find-calls"
import { keyOf, objectOf, propertiesOf } from "./properties"

/** Each object of settings that is written out. */
export function givenSettings({ calls, pageSettings }: Found): ObjectExpression[] {
  const given = calls
    .filter(({ method: { name } }) => name === "boot" || name === "update")
    .flatMap(({ node }) => objectOf(node.arguments[1]) ?? [])
  return [...given, ...pageSettings]
}

/** Each company of such an object. */
export function companiesOf(settings: ObjectExpression): ObjectExpression[] {
  return propertiesOf(settings).flatMap((property) => {
    const name = keyOf(property)
    if (name === "company") return objectOf(property.value) ?? []
    if (name !== "companies" || property.value.type !== "ArrayExpression") return []
    return property.value.elements.flatMap((company) => objectOf(company) ?? [])
  })
}
