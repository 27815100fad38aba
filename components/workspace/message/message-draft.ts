// A message as the small form has it, and as the server takes it.
import type { z } from "zod"
import type { Audience, createOutboundSchema } from "@/lib/contract/messenger/outbound"

export const messageKinds = [
  { value: "chat", label: "Chat" },
  { value: "post", label: "Post" },
  { value: "banner", label: "Banner" },
] as const

export const comparisons = [
  { value: "equal", label: "is" },
  { value: "not_equal", label: "is not" },
  { value: "contains", label: "contains" },
  { value: "greater", label: "is greater than" },
  { value: "less", label: "is less than" },
  { value: "known", label: "is known" },
  { value: "unknown", label: "is unknown" },
] as const

export type MessageDraft = {
  kind: (typeof messageKinds)[number]["value"]
  text: string
  who: "everybody" | "users" | "visitors" | "attribute"
  attribute: { name: string; is: (typeof comparisons)[number]["value"]; value: string }
  /** An event that brings it; null where any look for messages does. */
  event: string | null
}

export const emptyDraft: MessageDraft = {
  kind: "chat",
  text: "",
  who: "everybody",
  attribute: { name: "plan", is: "equal", value: "" },
  event: null,
}

/** Whether all is there that its choices ask for. */
export function isComplete({ text, who, attribute, event }: MessageDraft): boolean {
  return text.trim() !== "" && event?.trim() !== "" && (who !== "attribute" || attribute.name.trim() !== "")
}

export function audienceOf({ who, attribute }: Pick<MessageDraft, "who" | "attribute">): Audience {
  const roles: Audience["roles"] = who === "users" ? ["user"] : who === "visitors" ? ["visitor", "lead"] : everyRole
  if (who !== "attribute") return { roles, match: "all", rules: [] }
  const { name, is, value } = attribute
  const hasValue = is !== "known" && is !== "unknown"
  return {
    roles,
    match: "all",
    rules: [{ on: "attribute", name: name.trim(), is, ...(hasValue && { value: readValue(value) }) }],
  }
}

export function outboundOf(draft: MessageDraft): z.input<typeof createOutboundSchema> {
  const { kind, text, event } = draft
  const blocks = text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => ({ type: "paragraph" as const, text: paragraph.trim() }))
  return {
    kind,
    name: nameOf(text),
    ...(kind === "banner" ? { content: { position: "top", blocks } } : { blocks }),
    trigger: event === null ? { on: "ping" } : { on: "event", event_name: event.trim() },
    audience: audienceOf(draft),
  }
}

const everyRole: Audience["roles"] = ["visitor", "lead", "user"]
const nameLength = 60

/** What the team calls it: how it begins. */
function nameOf(text: string): string {
  const [line = ""] = text.trim().split("\n")
  return line.length > nameLength ? `${line.slice(0, nameLength - 1)}…` : line
}

/** A number and a yes or no are compared as such. */
function readValue(text: string): string | number | boolean {
  const trimmed = text.trim()
  if (trimmed === "true" || trimmed === "false") return trimmed === "true"
  return trimmed !== "" && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed
}
