import { limits } from "@/lib/contract/limits"
import { companyKeys, settingKeys } from "@/lib/playground/marks/known-names"
import type { Finding } from "../finding"
import { sources } from "../sources"
import type { Entry, Given } from "./given"
import { companiesIn, meantName } from "./names"

/** What becomes of keys that are nobody's but the page's (fact 8.2, fact 8.3, fact 8.4, fact 8.6). */
export function attributeFindings(given: Given): Finding[] {
  return [
    ...attributesOf(given, settingKeys).flatMap(attributeFinding),
    ...companiesIn(given).flatMap((company) => attributesOf(company, companyKeys).flatMap(attributeFinding)),
  ]
}

function attributesOf({ entries }: Given, known: Set<string>): Entry[] {
  // Those have findings of their own.
  const isOther = (name: string) => name === "custom_attributes" || name === "region" || meantName(name, known) !== null
  return entries.filter(({ name }) => !known.has(name) && !isOther(name))
}

function attributeFinding(entry: Entry): Finding[] {
  return [...keyFinding(entry), ...valueFinding(entry)]
}

function keyFinding({ name, code }: Entry): Finding[] {
  const isLong = name.length > limits.attributeKeyLength
  if (!isLong && !/[.$]/.test(name)) return []
  return [
    {
      rule: "attribute-key",
      severity: "error",
      title: isLong
        ? `The name of an attribute has ${name.length} characters.`
        : `“${name}” can be no attribute: its name has a “${name.includes(".") ? "." : "$"}”.`,
      reason: `A name has at most ${limits.attributeKeyLength} characters, none of them a dot or a dollar sign.`,
      fix: "Choose another name.",
      ...(!isLong && { replacement: `${JSON.stringify(name.replace(/[.$]/g, "_"))}: ${code}` }),
      source: sources.restUsers,
    },
  ]
}

function valueFinding({ name, value }: Entry): Finding[] {
  if (value.type === "object" || value.type === "list") {
    const inner = value.type === "object" ? value.object.entries : []
    const isList = value.type === "list"
    return [
      {
        rule: "attribute-nested",
        severity: "error",
        title: `${name} is ${isList ? "a list" : "an object"}, and is refused as an attribute.`,
        reason: "The value of an attribute is a text, a number, a boolean, or null, which clears it.",
        fix: isList ? "Join it into a text." : "Make one attribute of each of its values.",
        ...(inner.length > 0 && {
          replacement: inner.map((each) => `${name}_${each.name}: ${each.code}`).join(",\n"),
        }),
        source: sources.restUsers,
      },
    ]
  }
  if (value.type !== "text") return []
  if (value.text.length > limits.attributeStringLength) {
    return [
      {
        rule: "attribute-length",
        severity: "warning",
        title: `${name} has ${value.text.length} characters.`,
        reason: `A text has at most ${limits.attributeStringLength}. Whether a longer one is cut or refused, no page says.`,
        fix: "Shorten it before it is sent.",
        source: sources.restUsers,
      },
    ]
  }
  if (!["", "undefined", "null"].includes(value.text)) return []
  return [
    {
      rule: "attribute-unknown",
      severity: "note",
      title: `${name} is ${JSON.stringify(value.text)}, and is shown as Unknown.`,
      reason: "An empty text and the words undefined and null count as no value.",
      fix: "Leave it out, or send null to clear it.",
      replacement: `${name}: null`,
      source: sources.attributes,
    },
  ]
}
