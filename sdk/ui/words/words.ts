import { english, type Plural, type Words } from "./en"
import type { Language } from "./language"

/** The words of the language that is spoken now. A page has one Messenger, and it speaks one language at a time. */
export let words: Words = english
export let language: Language = "en"

/** Each language besides English is a file of its own, loaded when it is spoken. */
const others: Record<Exclude<Language, "en">, () => Promise<{ default: Words }>> = {
  de: () => import("./de"),
  fr: () => import("./fr"),
  es: () => import("./es"),
  pt: () => import("./pt"),
  ja: () => import("./ja"),
  ar: () => import("./ar"),
}

let wanted: Language = "en"

/** Goes over to a language; false when it was not loaded, or another was wanted meanwhile. */
export async function speak(next: Language): Promise<boolean> {
  if (wanted === next) return false
  wanted = next
  try {
    const loaded = next === "en" ? english : (await others[next]()).default
    if (wanted !== next) return false
    words = loaded
    language = next
    return true
  } catch {
    // English, or what was spoken before, is better than nothing; the next drawing asks again.
    wanted = language
    return false
  }
}

/** Fills in the texts in braces. */
export function say(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** A counted text, in the form that the number asks for. */
export function count(plural: Plural, n: number): string {
  const form = new Intl.PluralRules(language).select(n)
  return say(plural[form] ?? plural.other, { n })
}
