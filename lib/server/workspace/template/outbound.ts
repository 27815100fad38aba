import "server-only"
import type { z } from "zod"
import type { Block } from "@/lib/contract/messenger/blocks"
import type { OutboundKind, outboundContentSchemas } from "@/lib/contract/messenger/content"
import type { Audience, Trigger } from "@/lib/contract/messenger/outbound"
import type { admins } from "./admins"

type Content = {
  [Kind in OutboundKind]: { kind: Kind; content: z.infer<(typeof outboundContentSchemas)[Kind]> }
}[OutboundKind]

/** An outbound message of the demo. Its number appears in examples, so it never changes. */
export type TemplateOutbound = Content & {
  id: `out_template_${string}`
  number: number
  adminId: (typeof admins)[number]["id"]
  name: string
  deliveryStyle: "badge" | "snippet" | "full"
  trigger: Trigger | null
  audience: Audience
  blocks: Block[]
}

export const everyone: Audience = { roles: ["visitor", "lead", "user"], match: "all", rules: [] }

/** What nothing but the page or a list brings about, for everyone. */
export const byHand = {
  deliveryStyle: "full",
  trigger: null,
  audience: everyone,
  blocks: [],
} as const satisfies Partial<TemplateOutbound>

/** Paragraphs of text. */
export function paragraphs(...texts: string[]): Block[] {
  return texts.map((text) => ({ type: "paragraph", text }))
}
