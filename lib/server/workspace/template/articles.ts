import "server-only"
import type { CreateArticle } from "@/lib/contract/messenger/content"
import { paragraphs } from "./outbound"

type TemplateArticle = CreateArticle & { id: `art_template_${string}`; number: number }

const start = "Getting started"
const sessions = "Sessions and identity"

/** The help articles of the demo. Their numbers appear in examples, so they never change. */
export const articles: TemplateArticle[] = [
  {
    id: "art_template_install",
    number: 101,
    title: "Install the Messenger",
    summary: "Load one script, then call boot with your App ID.",
    collection: start,
    blocks: [
      ...paragraphs(
        "The Messenger is one script. Until it has loaded, window.Intercom is a small stand-in that keeps your calls in a queue, so you may call it right away.",
        "Everything starts with boot:",
        'Intercom("boot", { app_id: "demo" })',
        "Without a user_id or an email the person is a visitor: a cookie recognises them, and nothing else does.",
      ),
      {
        type: "list",
        items: ["show and hide open and close the panel", "ready calls you back after the first answer"],
      },
    ],
  },
  {
    id: "art_template_identify",
    number: 102,
    title: "Identify your users",
    summary: "user_id first, email second, and what happens to the visitor they were.",
    collection: start,
    blocks: [
      ...paragraphs(
        'Intercom("boot", { app_id: "demo", user_id: "42", email: "ada@example.com" })',
        "A user_id finds the person with that id. If nobody has it, an email finds someone who has no id yet. If neither fits, a new user is made.",
        "The visitor they were until now is merged into the user: conversations, events and page views move along.",
      ),
      {
        type: "list",
        items: [
          "Any other key becomes a custom attribute: text, a number, true or false",
          "null clears an attribute",
          "A key that ends in _at holds a date, as Unix seconds",
        ],
      },
    ],
  },
  {
    id: "art_template_events",
    number: 103,
    title: "Track events",
    summary: "What people do, with details, and the messages it triggers.",
    collection: start,
    blocks: [
      ...paragraphs(
        'Intercom("trackEvent", "invited-friend", { channel: "email" })',
        "An event has a name and up to 20 details. Choose few names and put what varies into the details: a workspace has room for 120 names.",
        "An event can set off a message. In this workspace these do:",
      ),
      {
        type: "list",
        items: [
          "invited-friend brings a chat",
          "upgraded-plan brings a post",
          "viewed-pricing brings a banner",
          "opened-settings brings a tooltip at #settings",
        ],
      },
    ],
  },
  {
    id: "art_template_update",
    number: 104,
    title: "What update does",
    summary: "New data, new messages, and how often you may ask.",
    collection: sessions,
    blocks: [
      ...paragraphs(
        'Intercom("update", { plan: "pro" })',
        "It stores what you pass, logs a view of the current page, and looks for messages. Call it without arguments after each change of route in a single-page app.",
      ),
      {
        type: "list",
        items: [
          "20 calls in 30 minutes are free; later ones wait for the next half hour, or for a reload",
          "A call that brings nothing new within 60 seconds is not sent",
          "Custom attributes stand beside the others, never inside custom_attributes",
        ],
      },
    ],
  },
  {
    id: "art_template_shutdown",
    number: 105,
    title: "Log out with shutdown",
    summary: "End the session, so that the next person starts clean.",
    collection: sessions,
    blocks: [
      ...paragraphs(
        'Intercom("shutdown")',
        "Call it when someone logs out. The session ends on the server, its cookie is removed, the launcher goes, and callbacks such as onShow are forgotten.",
        "The next boot starts anew. Without shutdown the conversations of the last person stay visible in this browser for up to a week.",
      ),
    ],
  },
  {
    id: "art_template_verify",
    number: 106,
    title: "Verify identity",
    summary: "Prove on your server that people are who they say they are.",
    collection: sessions,
    blocks: [
      ...paragraphs(
        "Anyone can type a user_id into a console. A proof made with the workspace's secret stops that. There are two kinds:",
      ),
      {
        type: "list",
        items: [
          "user_hash: HMAC-SHA256 of the user_id (or of the email, when there is no user_id), as hexadecimal text",
          "intercom_user_jwt: a token signed with HS256 that holds the user_id, better with an end in exp",
        ],
      },
      ...paragraphs(
        "Make the proof on your server, and never let the secret reach a page. When the settings demand it, a boot without a valid proof is refused.",
      ),
    ],
  },
]
