import type { AnyNode, ObjectExpression, Property } from "acorn"
import { limits } from "@/lib/contract/limits"
import type { FoundCall } from "./find-calls"
import type { Edit, Mark } from "./mark"
import { keyOf, objectOf, propertiesOf } from "./properties"

/** What of an event's metadata is left out when it is stored (fact 12.4, fact 12.5, fact 12.6). */
export function metadataMarks(calls: FoundCall[]): Mark[] {
  return calls
    .filter(({ method }) => method.name === "trackEvent")
    .flatMap(({ node }) => {
      const metadata = objectOf(node.arguments[2])
      return metadata ? marksOf(metadata) : []
    })
}

function marksOf(metadata: ObjectExpression): Mark[] {
  const properties = propertiesOf(metadata)
  return properties.flatMap((property, index) => {
    const problem = problemOf(property, properties.slice(0, index))
    if (!problem) return []
    const { start, end } = property
    const fix = problem.fix ?? { title: "Remove it", edits: [removing(metadata, property)] }
    return [{ message: `Left out when it is stored: ${problem.message}.`, start, end, fix }]
  })
}

type Problem = { message: string; fix?: { title: string; edits: Edit[] } }

function problemOf(property: Property, before: Property[]): Problem | null {
  const key = keyOf(property)
  if (before.length >= limits.metadataKeys) return { message: `an event has at most ${limits.metadataKeys} keys` }
  if (key !== null && before.some((other) => keyOf(other)?.toLowerCase() === key.toLowerCase())) {
    return { message: "an earlier key has this name, and capitals do not count" }
  }
  const forbidden = key === null ? null : /[.$]/.exec(key)?.[0]
  if (forbidden) return { message: `a key has no “${forbidden}”` }
  return valueProblem(property.value)
}

function valueProblem(value: AnyNode): Problem | null {
  if (value.type === "ArrayExpression") return { message: "a list is no value", fix: joining(value) }
  if (value.type === "ObjectExpression") return objectProblem(value)
  if (/Function|Class/.test(value.type)) return { message: "a function is no value" }
  if (value.type === "Literal" && typeof value.value === "string" && value.value.length > limits.metadataStringLength) {
    return { message: `a text has at most ${limits.metadataStringLength} characters`, fix: cutting(value) }
  }
  return null
}

function objectProblem(value: ObjectExpression): Problem | null {
  const properties = propertiesOf(value)
  // Something is spread into it, or named when it runs.
  if (properties.length < value.properties.length || properties.some((property) => keyOf(property) === null))
    return null
  const names = properties.map(keyOf).sort().join()
  if (names === "url,value") return null
  if (names !== "amount,currency") {
    return { message: "an object is no value, but for { url, value } and { amount, currency }" }
  }
  const amount = properties.find((property) => keyOf(property) === "amount")?.value
  if (amount?.type !== "Literal" || typeof amount.value !== "number" || Number.isInteger(amount.value)) return null
  const { start, end } = amount
  const cents = Math.round(amount.value * 100)
  const fix = { title: `Change to ${cents}, in cents`, edits: [{ start, end, text: String(cents) }] }
  return { message: "an amount is a whole number, in the smallest unit of its currency", fix }
}

function joining({ end }: AnyNode) {
  return { title: "Send it as one text", edits: [{ start: end, end, text: '.join(", ")' }] }
}

function cutting({ end }: AnyNode) {
  const text = `.slice(0, ${limits.metadataStringLength})`
  return { title: `Cut it to ${limits.metadataStringLength} characters`, edits: [{ start: end, end, text }] }
}

/** With the comma that parts it from its neighbour. */
function removing({ properties }: ObjectExpression, property: Property): Edit {
  const index = properties.indexOf(property)
  const next = properties[index + 1]
  if (next) return { start: property.start, end: next.start, text: "" }
  return { start: properties[index - 1]?.end ?? property.start, end: property.end, text: "" }
}
