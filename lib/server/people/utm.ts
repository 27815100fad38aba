import "server-only"
import { readText } from "./attribute-value"
import { customAttributesOf, type User } from "./user"

const utmNames = ["utm_campaign", "utm_content", "utm_medium", "utm_source", "utm_term"] as const

/** The campaign that brought the person, from the address of the page they are first seen with (fact 7.7). */
export function readCampaign(user: User, pageUrl: string | undefined): Record<string, string> {
  if (!pageUrl || !URL.canParse(pageUrl)) return {}
  const query = new URL(pageUrl).searchParams
  const known = customAttributesOf(user)
  const found = utmNames.flatMap((name): [string, string][] => {
    // An address can spell a NUL, which the database cannot hold.
    const reading = readText(query.get(name)?.replaceAll("\u0000", "") ?? null)
    return "value" in reading && reading.value && known[name] === undefined ? [[name, reading.value]] : []
  })
  return Object.fromEntries(found)
}
