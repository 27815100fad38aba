import "server-only"
import { byHand, everyone, paragraphs, type TemplateOutbound } from "./outbound"

/** What the demo shows on the page itself: a banner, a tooltip, a tour and a survey. */
export const notices: TemplateOutbound[] = [
  {
    ...byHand,
    id: "out_template_tour",
    number: 301,
    kind: "tour",
    adminId: "adm_template_maya",
    name: "A tour of this page",
    content: {
      steps: [
        {
          selector: null,
          title: "Hello from a product tour",
          blocks: paragraphs(
            "Your page started it with startTour and the number 301. A step without a target sits in the middle.",
          ),
        },
        {
          selector: "h1",
          title: "A step can point at something",
          blocks: paragraphs("This one asks for the selector h1, so it points at the page's heading."),
        },
        {
          selector: "#tour-target",
          title: "Any selector will do",
          blocks: paragraphs(
            "This one looks for #tour-target. Where a page has no such element, the step has nothing to point at.",
          ),
        },
        {
          selector: null,
          title: "That is all",
          blocks: paragraphs("Finish it, then start it again: a tour may be taken as often as your page asks for it."),
        },
      ],
    },
  },
  {
    ...byHand,
    id: "out_template_survey",
    number: 401,
    kind: "survey",
    adminId: "adm_template_priya",
    name: "How is it going?",
    content: {
      questions: [
        { type: "rating", key: "ease", text: "How easy was your first boot call?", max: 5 },
        {
          type: "choice",
          key: "next",
          text: "What will you build next?",
          options: ["A login that identifies people", "Events and the messages they trigger", "A launcher of my own"],
        },
        { type: "text", key: "missing", text: "What did you look for and not find?" },
      ],
      thanks: "Thank you! The workspace tab shows your answers under this survey.",
    },
  },
  {
    id: "out_template_pricing",
    number: 601,
    kind: "banner",
    adminId: "adm_template_jonas",
    name: "Questions about pricing",
    deliveryStyle: "full",
    trigger: { on: "event", event_name: "viewed-pricing" },
    audience: everyone,
    blocks: [],
    content: {
      position: "top",
      blocks: paragraphs("You tracked viewed-pricing, so this banner came. Close it, and it stays away."),
    },
  },
  {
    id: "out_template_settings",
    number: 603,
    kind: "tooltip",
    adminId: "adm_template_jonas",
    name: "Where the settings are",
    deliveryStyle: "full",
    trigger: { on: "event", event_name: "opened-settings" },
    audience: everyone,
    blocks: [],
    content: {
      selector: "#settings",
      blocks: paragraphs(
        "A tooltip belongs to an element: this one to #settings. Your opened-settings event brought it.",
      ),
    },
  },
]
