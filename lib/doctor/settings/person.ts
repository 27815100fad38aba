import type { Finding } from "../finding"
import { sources } from "../sources"
import { entryOf, type Given, textOf } from "./given"
import { isPlaceholder } from "./identity"

/** Attributes with a meaning of their own, whose form it does not fit (topic 7 of the facts). */
export function personFindings(given: Given): Finding[] {
  return [...shapes(given), ...reserved(given), ...avatar(given)]
}

function shapes(given: Given): Finding[] {
  const findings: Finding[] = []
  const email = textOf(given, "email")
  if (email !== null && !isPlaceholder(email) && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    findings.push({
      rule: "email-shape",
      severity: "warning",
      title: `${JSON.stringify(email.slice(0, 60))} is no e-mail address.`,
      reason: "Where there is no user_id the email is what finds the person, and what answers are sent to.",
      fix: "Send the address alone, or leave email out.",
      source: sources.attributes,
    })
  }
  const phone = textOf(given, "phone")
  const isNumber = entryOf(given, "phone")?.value.type === "number"
  if (isNumber || (phone !== null && !isPlaceholder(phone) && !/^\+?[\d\s().-]{5,25}$/.test(phone))) {
    findings.push({
      rule: "phone-shape",
      severity: "warning",
      title: isNumber
        ? "phone is a number, and loses its zeros and its plus."
        : "phone holds more than a phone number.",
      reason: "It is a text with the number in it.",
      fix: "Send a text with the country's code.",
      replacement: 'phone: "+353 1 555 0100"',
      source: sources.attributes,
    })
  }
  const isUnsubscribed = entryOf(given, "unsubscribed_from_emails")
  if (isUnsubscribed?.value.type === "text" || isUnsubscribed?.value.type === "number") {
    findings.push({
      rule: "boolean-expected",
      severity: "warning",
      title: `unsubscribed_from_emails is ${isUnsubscribed.code}, and not true or false.`,
      reason: 'It is a boolean; a text such as "false" is not the same.',
      fix: "Send a boolean.",
      replacement: `unsubscribed_from_emails: ${/^["'`]?(?:true|yes|1)/i.test(isUnsubscribed.code)}`,
      source: sources.attributes,
    })
  }
  return findings
}

/** What a page may name and cannot set (fact 7.5, fact 7.7). */
function reserved({ entries }: Given): Finding[] {
  return entries.flatMap(({ name }) => {
    const isUtm = /^utm_(?:campaign|content|medium|source|term)$/.test(name)
    if (!isUtm && name !== "last_request_at") return []
    return {
      rule: "setting-reserved",
      severity: "warning",
      title: `${name} cannot be set by a page.`,
      reason: isUtm
        ? "It is read from the page's address."
        : "It is the time of the last request, which the server keeps.",
      fix: "Leave it out, or give your own attribute another name.",
      replacement: `own_${name}`,
      source: sources.attributes,
    } satisfies Finding
  })
}

function avatar(given: Given): Finding[] {
  const entry = entryOf(given, "avatar")
  if (!entry) return []
  const { value } = entry
  if (value.type !== "object" && value.type !== "text" && value.type !== "list") return []
  const image = value.type === "object" ? textOf(value.object, "image_url") : value.type === "text" ? value.text : null
  const hasType = value.type === "object" && (textOf(value.object, "type") === "avatar" || !value.object.isWhole)
  const isSafe = image === null || image.startsWith("https://")
  const hasImage = value.type === "object" && (entryOf(value.object, "image_url") || !value.object.isWhole)
  if (hasType && hasImage && isSafe) return []
  return [
    {
      rule: "avatar-shape",
      severity: "error",
      title: isSafe
        ? 'avatar is not { type: "avatar", image_url }.'
        : "The avatar's address does not begin with https.",
      reason: "Only an object of that form is a picture, and only by https.",
      fix: "Write it in that form.",
      replacement: `avatar: { type: "avatar", image_url: ${JSON.stringify(image?.replace(/^http:/, "https:") ?? "https://…")} }`,
      source: sources.attributes,
    },
  ]
}
