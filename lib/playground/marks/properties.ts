import type { AnyNode, ObjectExpression, Property } from "acorn"

export function objectOf(node: AnyNode | null | undefined): ObjectExpression | null {
  return node?.type === "ObjectExpression" ? node : null
}

/** What is written out; what is spread into the object is known only when it runs. */
export function propertiesOf({ properties }: ObjectExpression): Property[] {
  return properties.filter((property) => property.type === "Property")
}

/** The name of a property; null where it is computed. */
export function keyOf({ key, computed }: Property): string | null {
  if (computed) return null
  if (key.type === "Identifier") return key.name
  return key.type === "Literal" ? String(key.value) : null
}
