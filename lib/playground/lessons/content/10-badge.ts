import type { LessonSource } from "@/lib/contract/learn/lesson"

const guest = `// Somebody new in each run, so that messages are unread again.
const user_id = \`guest-\${Date.now()}\`
`
const own = `${guest}Intercom("boot", { user_id, hide_default_launcher: true, custom_launcher_selector: "#chat" })\n`

const badge = `
Intercom("onUnreadCountChange", (count) => {
  document.querySelector("#badge")?.replaceChildren(String(count))
})
`

function orderWith(line: string): string {
  return `\ndocument.querySelector("#order")?.addEventListener("click", () => {\n  ${line}\n})\n`
}

const order = orderWith('Intercom("trackEvent", "placed-order")')

export default {
  title: "Your own launcher, with a badge",
  summary: "Open the Messenger from a button of the page, and show there how much is unread.",
  minutes: 6,
  scene: {
    version: 1,
    team: [{ name: "Maya Okafor", email: "maya@playground.example", job_title: "Support" }],
    outbounds: [
      {
        number: 1,
        kind: "chat",
        name: "Welcome",
        trigger: { on: "ping" },
        audience: { roles: ["user"], match: "all", rules: [] },
        blocks: [{ type: "paragraph", text: "Good morning. The oven is warm." }],
      },
      {
        number: 2,
        kind: "chat",
        name: "Your order",
        trigger: { on: "event", event_name: "placed-order" },
        audience: { roles: ["user"], match: "all", rules: [] },
        blocks: [{ type: "paragraph", text: "Thank you, your bread will be ready at ten." }],
      },
    ],
  },
  html: '<h1>Bakery</h1>\n<p>Unread: <strong id="badge">0</strong></p>\n<button type="button" id="chat">Chat</button>\n<button type="button" id="order">Order</button>',
  steps: [
    {
      slug: "launcher",
      goal: "Hide the usual launcher, and let the button Chat open the Messenger.",
      instruction: "Press Chat.",
      start: { script: `${guest}Intercom("boot", { user_id })\n` },
      check: {
        seen: [
          {
            fact: "call",
            method: "boot",
            args: [{ hide_default_launcher: true }],
            stored: { $some: { type: "messages.checked" } },
          },
          { fact: "messenger", state: "opened" },
        ],
      },
      hints: [
        "Two settings of boot do it: one hides, the other says which element opens.",
        "They are hide_default_launcher and custom_launcher_selector, whose value is a CSS selector.",
        'Intercom("boot", { user_id, hide_default_launcher: true, custom_launcher_selector: "#chat" })',
      ],
      solution: { script: own, press: ["Chat"] },
      wrongTries: [
        {
          script: `${guest}Intercom("boot", { user_id, hide_default_launcher: true, custom_launcher_selector: "chat" })\n`,
          press: ["Chat"],
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ custom_launcher_selector: "chat" }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer:
            "chat without # is the name of an element, and there is none of that name. An id is selected as #chat.",
        },
        {
          script: `${guest}Intercom("boot", { user_id, hide_launcher: true, custom_launcher_selector: "#chat" })\n`,
          press: ["Chat"],
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ hide_launcher: { $any: true } }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer:
            "hide_launcher is no setting, so it became an attribute of the person. It is called hide_default_launcher.",
        },
      ],
      explanation:
        "A click on whatever the selector matches opens the Messenger as show does, also on elements that come later. Where a message is unread the list of messages opens, else Home.",
    },
    {
      slug: "count",
      goal: "Let the page hear that one message is unread.",
      check: { seen: [{ fact: "callback", name: "onUnreadCountChange", args: [1] }] },
      hints: [
        "You need no timer: the Messenger calls a function of yours.",
        "Register it with onUnreadCountChange. It is given the count.",
        'Intercom("onUnreadCountChange", (count) => {\n  document.querySelector("#badge")?.replaceChildren(String(count))\n})',
      ],
      solution: { script: `${own}${badge}` },
      wrongTries: [
        {
          script: `${own}\ndocument.querySelector("#badge")?.replaceChildren(String(Intercom("getUnreadCount")))\n`,
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "Nothing can be asked for the count. It is told, to a function that you register.",
        },
        {
          script: `${own}\nfunction show(count: number) {\n  document.querySelector("#badge")?.replaceChildren(String(count))\n}\nIntercom("onUnreadCountChange", show(0))\n`,
          check: { seen: [{ fact: "skipped", call: "onUnreadCountChange", reason: "invalid_argument" }] },
          answer:
            "show(0) was called on the spot, and what it returned was registered. Give the function itself: show.",
        },
      ],
      explanation:
        "Your function ran twice: at once with the count as it was, 0, and again when the answer of boot brought the message. So the badge is right from the beginning, and needs no second way to fill it.",
    },
    {
      slug: "follow",
      goal: "Let an order bring a second message, so that the page hears of two. The event is placed-order.",
      instruction: "Press Order.",
      check: {
        seen: [
          { fact: "stored", type: "message.delivered", outbound: "Your order" },
          { fact: "callback", name: "onUnreadCountChange", args: [2] },
        ],
      },
      hints: [
        "The count follows by itself. What is missing is the event.",
        "Track placed-order when the button is pressed.",
        'document.querySelector("#order")?.addEventListener("click", () => {\n  Intercom("trackEvent", "placed-order")\n})',
      ],
      solution: { script: `${own}${badge}${order}`, press: ["Order"] },
      wrongTries: [
        {
          script: `${own}${badge}${orderWith('Intercom("trackEvent", "order-placed")')}`,
          press: ["Order"],
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: { $not: "placed-order" } }] },
          answer: "Stored, under a name for which no message waits. It is placed-order.",
        },
        {
          script: `${own}${badge}${orderWith('Intercom("update", { orders: 1 })')}`,
          press: ["Order"],
          check: {
            seen: [{ fact: "call", method: "update", stored: { $some: { type: "messages.checked" } } }],
          },
          answer: "That stores an attribute and looks. This message waits for the event, not for a look.",
        },
      ],
      explanation:
        "The message came over the open stream, and your function was told. It is called whenever the count changes: when a message arrives, when the team answers, and when the person reads.",
    },
    {
      slug: "quiet",
      goal: "Keep the card of the second message away with hideNotifications, so that the badge alone tells of it.",
      instruction: "Press Order.",
      check: {
        seen: [
          { fact: "call", method: "hideNotifications", args: [true] },
          { fact: "callback", name: "onUnreadCountChange", args: [2] },
        ],
        unseen: [{ fact: "messenger", call: "trackEvent", state: "notified" }],
      },
      hints: [
        "The method is in the goal. It takes whether they are hidden.",
        "Call it with true, behind boot.",
        'Intercom("hideNotifications", true)',
      ],
      solution: { script: `${own}Intercom("hideNotifications", true)\n${badge}${order}`, press: ["Order"] },
      wrongTries: [
        {
          script: `${own}Intercom("hideNotifications")\n${badge}${order}`,
          press: ["Order"],
          check: { seen: [{ fact: "skipped", call: "hideNotifications", reason: "invalid_argument" }] },
          answer: "It has to be said which: true hides the cards, false shows them again.",
        },
        {
          script: `${own}Intercom("hide")\n${badge}${order}`,
          press: ["Order"],
          check: {
            seen: [
              { fact: "call", method: "hide" },
              { fact: "messenger", call: "trackEvent", state: "notified" },
            ],
          },
          answer: "hide closes the panel. Cards stand beside it, and have a method of their own.",
        },
      ],
      explanation:
        "The message is there and counts, and nothing covers the page. The call holds from when it runs. Where no card may show from the beginning, tell boot so: hide_notifications.",
    },
  ],
  takeaway: {
    text: "Let the button work before the script has loaded: a link to a page or an address, which the Messenger takes over once it is there.",
    code: '// <a id="chat" href="mailto:help@example.com">Help <span id="badge" hidden></span></a>\nwindow.Intercom("boot", {\n  app_id: "YOUR_APP_ID",\n  hide_default_launcher: true,\n  custom_launcher_selector: "#chat",\n})\n\nwindow.Intercom("onUnreadCountChange", (count) => {\n  const badge = document.querySelector("#badge")\n  if (!(badge instanceof HTMLElement)) return\n  badge.hidden = count === 0\n  badge.textContent = String(count)\n})',
  },
} satisfies LessonSource
