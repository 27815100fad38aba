import type { JsonRecord } from "../../page/json"

/** Languages that the Messenger speaks. */
export const languages = ["en", "de", "fr", "es", "pt", "ja", "ar"] as const

export type Language = (typeof languages)[number]

/** What the page asks for first (`language_override`), then what the browser prefers, else English. */
export function languageOf(
  settings: JsonRecord,
  { languages: preferred }: { languages?: readonly string[] },
): Language {
  const asked = [settings.language_override, ...(preferred ?? [])]
  for (const tag of asked) {
    const language = typeof tag === "string" ? spokenFor(tag) : undefined
    if (language) return language
  }
  return "en"
}

/** Region and script do not count, and neither does how the tag is written: `pt-BR`, `de_AT` and `FR` are understood. */
function spokenFor(tag: string): Language | undefined {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === primary)
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr"
}
