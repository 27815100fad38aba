import "server-only"
import { everyone, paragraphs, type TemplateOutbound } from "./outbound"

/** The chats and posts of the demo. */
export const messages: TemplateOutbound[] = [
  {
    id: "out_template_welcome",
    number: 1,
    kind: "chat",
    content: {},
    adminId: "adm_template_maya",
    name: "Welcome",
    deliveryStyle: "snippet",
    trigger: { on: "ping" },
    audience: everyone,
    blocks: paragraphs(
      "Welcome! This Messenger is real: it just booted, and this message found you.",
      "Try tracking the event invited-friend, or set plan to pro, and see what arrives.",
    ),
  },
  {
    id: "out_template_invited",
    number: 2,
    kind: "chat",
    content: {},
    adminId: "adm_template_jonas",
    name: "Thanks for the invitation",
    deliveryStyle: "snippet",
    trigger: { on: "event", event_name: "invited-friend" },
    audience: everyone,
    blocks: paragraphs(
      "Thanks for inviting a friend! Your invited-friend event triggered this message.",
      "It is sent once to each person, however often the event is tracked.",
    ),
  },
  {
    id: "out_template_pro",
    number: 3,
    kind: "chat",
    content: {},
    adminId: "adm_template_priya",
    name: "Hello, pro",
    deliveryStyle: "full",
    trigger: { on: "ping" },
    audience: { ...everyone, rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }] },
    blocks: paragraphs(
      "You are on the pro plan now, so this message matched you.",
      "It looks at the custom attribute plan, and goes out on the next boot or update.",
    ),
  },
  {
    id: "out_template_upgraded",
    number: 602,
    kind: "post",
    content: {},
    adminId: "adm_template_priya",
    name: "Your plan was upgraded",
    deliveryStyle: "full",
    trigger: { on: "event", event_name: "upgraded-plan" },
    audience: everyone,
    blocks: paragraphs(
      "This is a post: a larger card that opens by itself and stays in the list as a conversation.",
      "Your upgraded-plan event brought it. Answer it, and the team sees your reply in the inbox.",
    ),
  },
]
