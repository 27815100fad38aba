import "server-only"
import { byHand, paragraphs, type TemplateOutbound } from "./outbound"

/** What the demo's Messenger lists: news and a checklist. */
export const lists: TemplateOutbound[] = [
  {
    ...byHand,
    id: "out_template_news_spaces",
    number: 201,
    kind: "news",
    adminId: "adm_template_maya",
    name: "Six spaces to open",
    content: {
      title: "Six spaces to open",
      blocks: [
        ...paragraphs("showSpace opens the Messenger where you want it. It knows these names:"),
        { type: "list", items: ["home", "messages", "help", "news", "tasks", "tickets"] },
        ...paragraphs(
          "A name that is not one of them, or a space that is switched off in the settings, changes nothing.",
        ),
      ],
    },
  },
  {
    ...byHand,
    id: "out_template_news_numbers",
    number: 202,
    kind: "news",
    adminId: "adm_template_priya",
    name: "Open anything by its number",
    content: {
      title: "Open anything by its number",
      blocks: [
        ...paragraphs(
          "Articles, news, tours, surveys and checklists have small numbers. In this workspace you can call:",
        ),
        {
          type: "list",
          items: [
            'Intercom("showArticle", 101)',
            'Intercom("showNews", 202)',
            'Intercom("startTour", 301)',
            'Intercom("startSurvey", 401)',
            'Intercom("startChecklist", 501)',
          ],
        },
        ...paragraphs("Numbers may be given as text too. One that does not exist starts nothing."),
      ],
    },
  },
  {
    ...byHand,
    id: "out_template_checklist",
    number: 501,
    kind: "checklist",
    adminId: "adm_template_maya",
    name: "Get started",
    content: {
      title: "Get started",
      steps: [
        {
          key: "boot",
          title: "Boot the Messenger",
          blocks: paragraphs("You see this list, so boot has run. Tick it off."),
        },
        {
          key: "identify",
          title: "Say who is there",
          blocks: paragraphs(
            "Boot with a user_id or an email, and the visitor becomes a user. Article 102 tells more.",
          ),
        },
        {
          key: "track",
          title: "Track an event",
          blocks: paragraphs("Track invited-friend and watch a message arrive. Article 103 tells more."),
        },
        {
          key: "write",
          title: "Start a conversation",
          blocks: paragraphs("Write something here, then answer it yourself from the inbox in the workspace tab."),
        },
      ],
    },
  },
]
