// What a new workspace starts with. The rows live in the workspace with the App ID "demo", which nobody writes to: every
// other workspace is a copy of it.
import "server-only"
import { demoAppId } from "@/lib/contract/app-id"
import type { Block } from "@/lib/contract/blocks"
import type { Audience, Trigger } from "@/lib/contract/outbound"
import { database } from "./database"
import { hashToken, newToken } from "./token"

// Fixed ids, so that seeding twice, or from two servers at once, changes nothing.
export const templateId = "wks_template"

const settings = { greeting: "Hello! What are you building today?", action_color: null, background_color: null }

const admins = [
  { id: "adm_template_maya", name: "Maya Okafor", email: "maya@playground.example", jobTitle: "Developer support" },
  { id: "adm_template_jonas", name: "Jonas Lind", email: "jonas@playground.example", jobTitle: "Integrations" },
  { id: "adm_template_priya", name: "Priya Nair", email: "priya@playground.example", jobTitle: "Product" },
] as const

type TemplateOutbound = {
  id: string
  adminId: (typeof admins)[number]["id"]
  name: string
  deliveryStyle: "badge" | "snippet" | "full"
  trigger: Trigger
  audience: Audience
  blocks: Block[]
}

const everyone: Audience = { roles: ["visitor", "lead", "user"], match: "all", rules: [] }

const outbounds: TemplateOutbound[] = [
  {
    id: "out_template_welcome",
    adminId: "adm_template_maya",
    name: "Welcome",
    deliveryStyle: "snippet",
    trigger: { on: "ping" },
    audience: everyone,
    blocks: [
      { type: "paragraph", text: "Welcome! This Messenger is real: it just booted, and this message found you." },
      { type: "paragraph", text: "Try tracking the event invited-friend, or set plan to pro, and see what arrives." },
    ],
  },
  {
    id: "out_template_invited",
    adminId: "adm_template_jonas",
    name: "Thanks for the invitation",
    deliveryStyle: "snippet",
    trigger: { on: "event", event_name: "invited-friend" },
    audience: everyone,
    blocks: [
      { type: "paragraph", text: "Thanks for inviting a friend! Your invited-friend event triggered this message." },
      { type: "paragraph", text: "It is sent once to each person, however often the event is tracked." },
    ],
  },
  {
    id: "out_template_pro",
    adminId: "adm_template_priya",
    name: "Hello, pro",
    deliveryStyle: "full",
    trigger: { on: "ping" },
    audience: { ...everyone, rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] },
    blocks: [
      { type: "paragraph", text: "You are on the pro plan now, so this message matched you." },
      { type: "paragraph", text: "It looks at the custom attribute plan, and goes out on the next boot or update." },
    ],
  },
]

/** Creates the template workspace, or brings it up to date with this file. */
export async function seedTemplate(): Promise<void> {
  const db = await database()
  const name = "Demo"
  // Hashed and forgotten: no token opens the template.
  const secrets = { secret: newToken(), accessTokenHash: hashToken(newToken()) }
  await db.workspace.upsert({
    where: { id: templateId },
    create: { id: templateId, appId: demoAppId, name, settings, ...secrets },
    update: { name, settings },
  })
  for (const { id, ...admin } of admins) {
    await db.admin.upsert({ where: { id }, create: { id, workspaceId: templateId, ...admin }, update: admin })
  }
  for (const { id, ...outbound } of outbounds) {
    const content = { ...outbound, kind: "chat", state: "live" } as const
    await db.outbound.upsert({ where: { id }, create: { id, workspaceId: templateId, ...content }, update: content })
  }
}
