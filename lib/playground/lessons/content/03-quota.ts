import type { LessonSource } from "@/lib/contract/learn/lesson"

const boot = 'Intercom("boot", { user_id: "42" })\n'

/** Of the step about routes: each run begins at the same address. */
const routesHead = `history.replaceState(null, "", "/")\n${boot}\n`
const routesTail = `
document.querySelector("#prices")?.addEventListener("click", () => goTo("/prices"))
document.querySelector("#docs")?.addEventListener("click", () => goTo("/docs"))
`

export default {
  title: "The quota of update",
  summary:
    "Twenty calls in half an hour are free. See what becomes of the next one, and how a one-page app lives with it.",
  minutes: 6,
  scene: { version: 1, team: [{ name: "Maya Okafor", email: "maya@playground.example", job_title: "Support" }] },
  html: '<h1>One-page shop</h1>\n<button type="button" id="prices">Prices</button>\n<button type="button" id="docs">Docs</button>',
  steps: [
    {
      slug: "dropped",
      goal: "Call update 21 times with something new each time, and see the last call dropped.",
      start: {
        script: `${boot}\nfor (let step = 1; step <= 3; step++) {\n  Intercom("update", { step })\n}\n`,
      },
      check: {
        seen: [
          { fact: "call", method: "update", times: 21 },
          { fact: "stored", type: "messages.checked", call: "update" },
          { fact: "skipped", call: "update", reason: "throttled" },
        ],
        unseen: [{ fact: "skipped", call: "update", reason: "unchanged" }],
      },
      hints: [
        "The loop calls update three times. How often does it have to?",
        "20 calls are free, so that the 21st is the first one too many.",
        'for (let step = 1; step <= 21; step++) {\n  Intercom("update", { step })\n}',
      ],
      solution: {
        script: `${boot}\nfor (let step = 1; step <= 21; step++) {\n  Intercom("update", { step })\n}\n`,
      },
      wrongTries: [
        {
          script: `${boot}\nfor (let step = 1; step <= 20; step++) {\n  Intercom("update", { step })\n}\n`,
          check: {
            seen: [
              { fact: "call", method: "update", times: 20 },
              { fact: "stored", type: "messages.checked", call: "update" },
            ],
            unseen: [{ fact: "skipped", reason: "throttled" }],
          },
          answer: "Twenty calls, and none of them is dropped: the quota is used up, not passed. One more.",
        },
        {
          script: `${boot}\nfor (let step = 1; step <= 21; step++) {\n  Intercom("update", { step: 1 })\n}\n`,
          check: { seen: [{ fact: "skipped", call: "update", reason: "unchanged" }] },
          answer:
            "An update that says nothing new within a minute is not sent. It counts all the same, but what was asked for is something new each time.",
        },
      ],
      explanation:
        "The first 20 calls are stored, each with its row. The last one never left the page: the inspector says throttled, and until when. Half an hour has to pass, or the page has to be loaded anew, which Run does. Here the next free call brings what a dropped one said; do not count on that elsewhere.",
    },
    {
      slug: "last",
      goal: "Store step 21 with one call, after the loop has ended.",
      check: {
        seen: [
          { fact: "call", method: "update", args: [{ step: 21 }], stored: { $some: { type: "messages.checked" } } },
        ],
        unseen: [{ fact: "call", method: "update", times: 2 }],
      },
      hints: [
        "Only the last value has to be known to the service.",
        "Keep the value in a variable while the loop runs, and call update once behind it.",
        'let last = 0\nfor (let step = 1; step <= 21; step++) {\n  last = step\n}\nIntercom("update", { step: last })',
      ],
      solution: {
        script: `${boot}\nlet last = 0\nfor (let step = 1; step <= 21; step++) {\n  last = step\n}\nIntercom("update", { step: last })\n`,
      },
      wrongTries: [
        {
          script: `${boot}\nfor (let step = 1; step <= 21; step++) {\n  if (step % 2 === 0) Intercom("update", { step })\n}\n`,
          check: {
            seen: [
              { fact: "call", method: "update", args: [{ step: 20 }], stored: { $some: { type: "messages.checked" } } },
            ],
            unseen: [{ fact: "skipped", reason: "throttled" }],
          },
          answer:
            "Fewer calls, but the value that counts is missing: 20 was stored, and 21 is where the person is. Keep it, and send it once.",
        },
      ],
      explanation:
        "An attribute has one value, so what was in between is of no use to anybody. Gather changes and say the last one: when a form is left, when a timer of some seconds ends, when the route changes.",
    },
    {
      slug: "events",
      goal: "Record all 25 views as an event named viewed-item, without a single throttled call.",
      start: {
        script: `${boot}\nfor (let item = 1; item <= 25; item++) {\n  Intercom("update", { last_viewed: \`item-\${item}\` })\n}\n`,
      },
      check: {
        seen: [{ fact: "stored", type: "event.tracked", event_name: "viewed-item", times: 25 }],
        unseen: [{ fact: "skipped", reason: "throttled" }],
      },
      hints: [
        "Each view is something that the person does. What does not overwrite itself is no attribute.",
        "trackEvent has no quota of twenty. What was viewed goes into the second object, the metadata.",
        'for (let item = 1; item <= 25; item++) {\n  Intercom("trackEvent", "viewed-item", { item })\n}',
      ],
      solution: {
        script: `${boot}\nfor (let item = 1; item <= 25; item++) {\n  Intercom("trackEvent", "viewed-item", { item })\n}\n`,
      },
      wrongTries: [
        {
          script: `${boot}\nfor (let item = 1; item <= 25; item++) {\n  Intercom("update", { last_viewed: \`item-\${item}\` })\n}\n`,
          check: { seen: [{ fact: "skipped", call: "update", reason: "throttled" }] },
          answer: "The last five were dropped, and of the others only the latest is left. Use an event for each view.",
        },
        {
          script: `${boot}\nfor (let item = 1; item <= 25; item++) {\n  Intercom("trackEvent", \`viewed-item-\${item}\`)\n}\n`,
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: { $has: "viewed-item-" } }] },
          answer:
            "Now each item has an event name of its own, and a workspace has room for 120 names. Keep one name, and say in the metadata which item it was.",
        },
      ],
      explanation:
        "25 events are stored, none in the place of another. They travel together in few requests. An event can be counted, asked for in an audience, and can set off a message.",
    },
    {
      slug: "routes",
      goal: "Log a view of each route that the person goes to: first /prices, then /docs.",
      instruction: "Press Prices, then Docs.",
      start: {
        script: `${routesHead}function goTo(path: string) {\n  history.pushState(null, "", path)\n}\n${routesTail}`,
      },
      check: {
        seen: [
          { fact: "stored", type: "page_view.logged", call: "update", url: { $has: "/prices" } },
          { fact: "stored", type: "page_view.logged", call: "update", url: { $has: "/docs" } },
        ],
        unseen: [{ fact: "skipped", reason: "throttled" }],
        inOrder: true,
      },
      hints: [
        "Nothing watches the address of the page: it has to be said that it changed.",
        "Call update in goTo, with a field, once the address is the new one.",
        'function goTo(path: string) {\n  history.pushState(null, "", path)\n  Intercom("update", { last_page: path })\n}',
      ],
      solution: {
        script: `${routesHead}function goTo(path: string) {\n  history.pushState(null, "", path)\n  Intercom("update", { last_page: path })\n}\n${routesTail}`,
        press: ["Prices", "Docs"],
      },
      wrongTries: [
        {
          script: `${routesHead}function goTo(path: string) {\n  history.pushState(null, "", path)\n  Intercom("update")\n}\n${routesTail}`,
          press: ["Prices", "Docs"],
          check: {
            seen: [{ fact: "call", method: "update", stored: { $some: { type: "messages.checked" } } }],
            unseen: [{ fact: "stored", type: "page_view.logged", call: "update" }],
          },
          answer:
            "update without data looks for messages and logs no view. Say something with it, such as the route as an attribute.",
        },
        {
          script: `${routesHead}function goTo(path: string) {\n  Intercom("update", { last_page: path })\n  history.pushState(null, "", path)\n}\n${routesTail}`,
          press: ["Prices", "Docs"],
          check: {
            seen: [{ fact: "stored", type: "page_view.logged", call: "update", times: 2 }],
            unseen: [{ fact: "stored", type: "page_view.logged", call: "update", url: { $has: "/docs" } }],
          },
          answer: "The view was logged before the address had changed, so each is of the page before. Change it first.",
        },
      ],
      explanation:
        "Each update logged a view of the address that the page had at that moment. A route is worth one of the twenty calls; scrolling, typing and drawing anew are not. Where people go through more than twenty routes in half an hour, leave the less telling ones out.",
    },
  ],
  takeaway: {
    text: "Call update where the route changes, not where a component is drawn, and track what happens often as an event.",
    code: 'let last = ""\n\n/** To be called by the router after each change. */\nexport function routeChanged(path: string) {\n  if (path === last) return\n  last = path\n  window.Intercom("update", { last_page: path })\n}\n\nexport function itemViewed(item: string) {\n  window.Intercom("trackEvent", "viewed-item", { item })\n}',
  },
} satisfies LessonSource
