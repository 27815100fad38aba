import type { LessonSource } from "@/lib/contract/learn/lesson"

/** The page of the third step. Each run begins at the same address. */
function routeWith(...lines: string[]): string {
  const body = lines.map((line) => `  ${line}\n`).join("")
  return `history.replaceState(null, "", "/")\nIntercom("boot", { user_id: "42", plan: "pro" })\n\ndocument.querySelector("#delivery")?.addEventListener("click", () => {\n${body}})\n`
}

const pushed = 'history.pushState(null, "", "/delivery")'
const told = 'Intercom("update", { last_page: "/delivery" })'

const guest = `// Somebody new in each run, so that the message is due each time.
const user_id = \`guest-\${Date.now()}\`
`

const order = `
document.querySelector("#order")?.addEventListener("click", () => {
  Intercom("trackEvent", "placed-order")
})
`

export default {
  title: "Why does my message not show",
  summary: "Four messages that do not come, each for another reason. Find it in the inspector and mend the page.",
  minutes: 7,
  scene: {
    version: 1,
    team: [{ name: "Priya Nair", email: "priya@playground.example", job_title: "Product" }],
    outbounds: [
      {
        number: 1,
        kind: "chat",
        name: "For members",
        trigger: { on: "ping" },
        audience: { roles: ["user"], match: "all", rules: [] },
        blocks: [{ type: "paragraph", text: "Members get the first loaves of the day." }],
      },
      {
        number: 2,
        kind: "chat",
        name: "For pro members",
        trigger: { on: "ping" },
        audience: {
          roles: ["user"],
          match: "all",
          rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }],
        },
        blocks: [{ type: "paragraph", text: "On pro you choose the flour yourself." }],
      },
      {
        number: 3,
        kind: "chat",
        name: "About delivery",
        trigger: { on: "ping" },
        audience: { roles: ["user"], match: "all", rules: [{ on: "page", is: "contains", value: "/delivery" }] },
        blocks: [{ type: "paragraph", text: "We deliver on Tuesdays and Fridays. Which suits you?" }],
      },
      {
        number: 4,
        kind: "chat",
        name: "After an order",
        trigger: { on: "event", event_name: "placed-order" },
        audience: { roles: ["user"], match: "all", rules: [] },
        blocks: [{ type: "paragraph", text: "Your order is in the oven." }],
      },
    ],
  },
  html: '<h1>Bakery</h1>\n<button type="button" id="delivery">Delivery</button>\n<button type="button" id="order">Order</button>',
  steps: [
    {
      slug: "role",
      goal: "Bring the message For members, which is for users only. The page boots, and it does not come.",
      start: { script: 'Intercom("boot", { name: "Ada" })\n' },
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "For members" }] },
      hints: [
        "Look at who the session belongs to. Which role does the inspector name?",
        "A visitor has a name here, and is a visitor all the same. A user_id makes a user.",
        'Intercom("boot", { user_id: "42", name: "Ada" })',
      ],
      solution: { script: 'Intercom("boot", { user_id: "42", name: "Ada" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { userId: "42", name: "Ada" })\n',
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ userId: { $any: true } }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer: "userId is an attribute of your own, and the person is still a visitor. It is written user_id.",
        },
        {
          script: 'Intercom("boot", { name: "Ada" })\nIntercom("update")\n',
          check: {
            seen: [
              { fact: "call", method: "update", stored: { $some: { type: "messages.checked" } } },
              { fact: "person", call: "update", person: { role: "visitor" } },
            ],
          },
          answer: "Looking again finds the same: the message is for users, and a visitor is looking.",
        },
      ],
      explanation:
        "The look was there before as well: messages.checked with nothing delivered. A row like that means that the question arrived, and that no message was meant for this person. So the next thing to read is the audience.",
    },
    {
      slug: "value",
      goal: "Bring For pro members, which asks for the plan pro. The page says it, and it does not come.",
      start: { script: 'Intercom("boot", { user_id: "42", plan: "Pro" })\n' },
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "For pro members" }] },
      hints: [
        "The attribute was stored: see the changes in the row user.updated. Is it what the rule asks for?",
        "Rules compare texts letter by letter, capitals included.",
        'Intercom("boot", { user_id: "42", plan: "pro" })',
      ],
      solution: { script: 'Intercom("boot", { user_id: "42", plan: "pro" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { user_id: "42", Plan: "pro" })\n',
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ Plan: { $any: true } }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer: "Now there is an attribute Plan beside plan. Names have capitals too, and the rule asks for plan.",
        },
        {
          script: 'Intercom("boot", { user_id: "42", custom_attributes: { plan: "pro" } })\n',
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "custom_attributes" } } }] },
          answer: "custom_attributes was left out, and plan with it. Put plan beside user_id.",
        },
      ],
      explanation:
        "The name, the value and its kind have to be those of the rule: pro is not Pro, and the text 5 is no number that could be greater than 4. The page of the person in the workspace shows what is stored.",
    },
    {
      slug: "page",
      goal: "Bring About delivery when the button leads to /delivery. The address changes, and it does not come.",
      instruction: "Press Delivery.",
      start: { script: routeWith(pushed) },
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "About delivery" }] },
      hints: [
        "Is there any row in the inspector after the press? Nobody asked the server.",
        "Call update behind pushState, and say a field with it, so that the address goes along.",
        'history.pushState(null, "", "/delivery")\nIntercom("update", { last_page: "/delivery" })',
      ],
      solution: { script: routeWith(pushed, told), press: ["Delivery"] },
      wrongTries: [
        {
          script: routeWith(told, pushed),
          press: ["Delivery"],
          check: {
            seen: [{ fact: "stored", type: "page_view.logged", call: "update" }],
            unseen: [{ fact: "stored", type: "page_view.logged", call: "update", url: { $has: "/delivery" } }],
          },
          answer: "update told of the address as it was then, the one before. Change it first, then call update.",
        },
        {
          script: routeWith(pushed, 'Intercom("update")'),
          press: ["Delivery"],
          check: {
            seen: [{ fact: "call", method: "update", stored: { $some: { type: "messages.checked" } } }],
            unseen: [{ fact: "stored", type: "page_view.logged", call: "update" }],
          },
          answer: "An update without data tells of no page, so a rule about the address cannot hold. Give it a field.",
        },
      ],
      explanation:
        "A rule about the page looks at the address that the look brings along. In a one-page app nothing loads when the route changes, so the page has to say so. The whole address counts: what comes behind the question mark as well.",
    },
    {
      slug: "quiet",
      goal: "Let the card of After an order show when the button is pressed. It is delivered, and not to be seen.",
      instruction: "Press Order.",
      start: { script: `${guest}Intercom("boot", { user_id, hide_notifications: true })\n${order}` },
      check: {
        seen: [
          { fact: "stored", type: "message.delivered", outbound: "After an order" },
          { fact: "messenger", call: "trackEvent", state: "notified" },
        ],
      },
      hints: [
        "message.delivered is there: audience and event are right. What keeps the card away is on the page.",
        "Read what boot is given. One setting hides whatever announces itself.",
        'Intercom("boot", { user_id })',
      ],
      solution: { script: `${guest}Intercom("boot", { user_id })\n${order}`, press: ["Order"] },
      wrongTries: [
        {
          script: `${guest}Intercom("boot", { user_id, hide_notifications: true })\nIntercom("showNotifications")\n${order}`,
          press: ["Order"],
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer:
            "There is no method showNotifications. What hides them shows them again: hideNotifications with false.",
        },
        {
          script: `${guest}Intercom("boot", { user_id, hide_default_launcher: false, hide_notifications: true })\n${order}`,
          press: ["Order"],
          check: {
            seen: [
              { fact: "call", method: "boot", args: [{ hide_default_launcher: false, hide_notifications: true }] },
              { fact: "stored", type: "message.delivered", outbound: "After an order" },
            ],
            unseen: [{ fact: "messenger", state: "notified", call: "trackEvent" }],
          },
          answer: "That is about the launcher, which is there already. The card has a setting of its own.",
        },
      ],
      explanation:
        "Delivered and shown are two things. hide_notifications keeps cards off the page while the message lies in the list and counts as unread. The badge style does the same for one message, and an open Messenger shows no cards either.",
    },
  ],
  takeaway: {
    text: "Go through it in this order: did a look arrive, who looked, does each rule hold, has the person had the message, does the page hide it.",
    code: '// What the page can tell about itself while you search.\nwindow.Intercom("ready", () => {\n  console.log("who:", window.Intercom("whoami"))\n  console.log("where:", location.href)\n})\nwindow.Intercom("onUnreadCountChange", (count) => console.log("unread:", count))\nwindow.Intercom("hideNotifications", false)',
  },
} satisfies LessonSource
