// @vitest-environment happy-dom
import { afterEach, expect, test } from "vitest"
import ar from "./ar"
import de from "./de"
import { english, type Words } from "./en"
import es from "./es"
import fr from "./fr"
import ja from "./ja"
import { directionOf, type Language, languageOf, languages } from "./language"
import pt from "./pt"
import { count, language, say, speak, words } from "./words"

const spoken: Record<Language, Words> = { en: english, de, fr, es, pt, ja, ar }

afterEach(() => speak("en"))

test.each([
  ["pt-BR", "pt"],
  ["de_AT", "de"],
  ["FR", "fr"],
  [" ja ", "ja"],
  ["zh-Hant-TW", "es"],
  ["", "es"],
  [7, "es"],
  [null, "es"],
])("language_override %j speaks %s before the browser's languages", (override, expected) => {
  expect(languageOf({ language_override: override }, { languages: ["nl-NL", "es-MX", "de"] })).toBe(expected)
})

test("without a language in common it is English", () => {
  expect(languageOf({}, { languages: ["nl", "fi"] })).toBe("en")
  expect(languageOf({}, {})).toBe("en")
})

test("only Arabic runs from right to left", () => {
  expect(languages.filter((code) => directionOf(code) === "rtl")).toEqual(["ar"])
})

test.each(languages)("%s says everything, with the same values to fill in", (code) => {
  expect(shapeOf(spoken[code])).toEqual(shapeOf(english))
})

test.each(languages)("%s has every plural form that its numbers ask for", (code) => {
  const rules = new Intl.PluralRules(code)
  const asked = new Set([1, 2, 3, 5, 11, 42, 100].map((n) => rules.select(n)))
  for (const plural of pluralsOf(spoken[code])) {
    for (const form of asked) expect(plural).toHaveProperty(form)
  }
})

test("a language is gone over to once, and the last one wanted wins", async () => {
  const late = speak("fr")
  expect(await speak("de")).toBe(true)
  expect(await late).toBe(false)
  expect(language).toBe("de")
  expect(words.send).toBe("Senden")
  expect(await speak("de")).toBe(false)
})

test("numbers choose the form, and values are put in as text", async () => {
  expect(count(english.unread, 1)).toBe("1 unread message")
  expect(count(english.unread, 12)).toBe("12 unread messages")
  expect(say("{name} of {all} {else}", { name: "{all}", all: 3 })).toBe("{all} of 3 {else}")
  await speak("ar")
  expect(count(words.unread, 2)).toBe("رسالتان غير مقروءتين")
  expect(count(words.unread, 3)).toBe("3 رسائل غير مقروءة")
})

/** Keys and the names of the values in each text; how a plural is divided is the language's own. */
function shapeOf(value: object): unknown {
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => {
      if (typeof text === "string") return [key, namesIn(text)]
      return [key, "other" in text ? namesIn(text.other) : shapeOf(text)]
    }),
  )
}

function namesIn(text: string): string[] {
  expect(text.trim()).not.toBe("")
  return (text.match(/\{\w+\}/g) ?? []).sort()
}

function pluralsOf(value: Words): object[] {
  return Object.values(value).filter((text) => typeof text === "object" && "other" in text)
}
