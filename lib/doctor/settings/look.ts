import type { Finding } from "../finding"
import { sources } from "../sources"
import { entryOf, type Given, textOf } from "./given"

/** Settings of the Messenger's place and look, whose values it reads otherwise (topic 6 of the facts). */
export function lookFindings(given: Given): Finding[] {
  return [...choices(given), ...paddings(given), ...duration(given)]
}

const chosen: Record<string, string[]> = { alignment: ["left", "right"], theme_mode: ["light", "dark", "system"] }

function choices(given: Given): Finding[] {
  return Object.entries(chosen).flatMap(([name, options]) => {
    const text = textOf(given, name)
    if (text === null || options.includes(text)) return []
    return {
      rule: `setting-${name}`,
      severity: "warning",
      title: `${name} is ${JSON.stringify(text.slice(0, 60))}, which is none of its values.`,
      reason: `It is ${options.join(" or ")}${name === "alignment" ? "; anything else counts as right" : ""}.`,
      fix: "Write one of them.",
      replacement: `${name}: "${options.find((option) => option === text.trim().toLowerCase()) ?? options[0]}"`,
      source: sources.attributes,
    } satisfies Finding
  })
}

function paddings(given: Given): Finding[] {
  return ["horizontal_padding", "vertical_padding"].flatMap((name) => {
    const value = entryOf(given, name)?.value
    if (value?.type !== "number" || (value.number >= 20 && Number.isInteger(value.number))) return []
    return {
      rule: "setting-padding",
      severity: "warning",
      title: `${name} is ${value.number}.`,
      reason: "It is a whole number of pixels, at least 20.",
      fix: "Write such a number.",
      replacement: `${name}: ${Math.max(20, Math.round(value.number))}`,
      source: sources.attributes,
    } satisfies Finding
  })
}

/** Of a text the leading digits count (fact 6.9). */
function duration(given: Given): Finding[] {
  const text = textOf(given, "session_duration")
  if (text === null) return []
  const digits = /^\s*\d+/.exec(text)?.[0].trim()
  return [
    {
      rule: "setting-session-duration",
      severity: "error",
      title: "session_duration is a text, and not a number.",
      reason: digits
        ? `Of a text only the leading digits count, so the session ends after ${digits} milliseconds.`
        : "Of a text only the leading digits count, and it has none.",
      fix: "Write the milliseconds as a number.",
      ...(/^[\d\s*]+$/.test(text) && { replacement: `session_duration: ${text.trim()}` }),
      source: sources.attributes,
    },
  ]
}
