import type { LessonSource } from "@/lib/contract/learn/lesson"

type Handlers = { out: string[]; grace?: string[]; first?: string[] }

/** Ada is logged in; two buttons log her out and Grace in. */
function pageWith({ out, grace = ["// Log Grace in here."], first = [] }: Handlers): string {
  const lines = (all: string[]) => all.map((line) => `  ${line}\n`).join("")
  const before = first.map((line) => `${line}\n`).join("")
  return `Intercom("boot", { user_id: "1", name: "Ada" })\n${before}\ndocument.querySelector("#out")?.addEventListener("click", () => {\n${lines(out)}})\n\ndocument.querySelector("#grace")?.addEventListener("click", () => {\n${lines(grace)}})\n`
}

const goodOut = ['Intercom("shutdown")', 'Intercom("boot")']
const goodGrace = ['Intercom("boot", { user_id: "2", name: "Grace" })']
const listen = 'Intercom("onUnreadCountChange", (count) => console.log("unread:", count))'

export default {
  title: "Log out on a shared computer",
  summary: "End a session so that the next person at the same computer sees nothing of it.",
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
        blocks: [{ type: "paragraph", text: "Welcome to the library. This message is yours alone." }],
      },
    ],
  },
  html: '<h1>Library, desk 3</h1>\n<button type="button" id="out">Log out</button>\n<button type="button" id="grace">Log in as Grace</button>',
  steps: [
    {
      slug: "shutdown",
      goal: "Let Log out end Ada's session.",
      instruction: "Press Log out.",
      start: { script: pageWith({ out: ["// End the session here."] }) },
      check: {
        seen: [
          { fact: "messenger", call: "shutdown", state: "shut_down" },
          { fact: "stored", type: "session.ended", call: "shutdown" },
        ],
      },
      hints: [
        "One method ends what boot began.",
        "It is called shutdown and takes nothing.",
        'document.querySelector("#out")?.addEventListener("click", () => {\n  Intercom("shutdown")\n})',
      ],
      solution: { script: pageWith({ out: ['Intercom("shutdown")'] }), press: ["Log out"] },
      wrongTries: [
        {
          script: pageWith({ out: ['Intercom("boot")'] }),
          press: ["Log out"],
          check: {
            seen: [{ fact: "call", method: "boot", stored: { $some: { type: "messages.checked" } }, times: 2 }],
            unseen: [{ fact: "messenger", state: "shut_down" }],
          },
          answer:
            "A boot that names nobody goes on with the session that is open: Ada is still logged in. It has to be ended first.",
        },
        {
          script: pageWith({ out: ['Intercom("hide")'] }),
          press: ["Log out"],
          check: { seen: [{ fact: "call", method: "hide" }], unseen: [{ fact: "messenger", state: "shut_down" }] },
          answer:
            "hide closes the panel. The session goes on, and whoever opens the Messenger next reads what Ada read.",
        },
      ],
      explanation:
        "shutdown ended the session on the server (session.ended) and removed its cookie, the conversations and your callbacks from the page. Without it the cookie would go on for a week, and a reload would bring everything back.",
    },
    {
      slug: "visitor",
      goal: "Let Log out leave a Messenger for whoever comes next: a visitor.",
      instruction: "Press Log out.",
      check: {
        seen: [
          { fact: "messenger", state: "shut_down" },
          { fact: "person", call: "boot", person: { role: "visitor" } },
        ],
        inOrder: true,
      },
      hints: [
        "After shutdown there is no launcher either. What brings a Messenger?",
        "Call boot behind shutdown, and name nobody.",
        'Intercom("shutdown")\nIntercom("boot")',
      ],
      solution: { script: pageWith({ out: goodOut }), press: ["Log out"] },
      wrongTries: [
        {
          script: pageWith({ out: ['Intercom("boot")', 'Intercom("shutdown")'] }),
          press: ["Log out"],
          check: {
            seen: [
              { fact: "call", method: "boot" },
              { fact: "call", method: "boot" },
              { fact: "messenger", call: "shutdown", state: "shut_down" },
            ],
            inOrder: true,
          },
          answer: "The order is the wrong way round: boot went on as Ada, and shutdown ended that. Nobody is left.",
        },
        {
          script: pageWith({ out: ['Intercom("shutdown")', 'Intercom("boot", { user_id: "1" })'] }),
          press: ["Log out"],
          check: {
            seen: [
              { fact: "messenger", state: "shut_down" },
              { fact: "person", call: "boot", person: { user_id: "1" } },
            ],
            inOrder: true,
          },
          answer:
            "That logs Ada in again. The same happens where user_id is left in window.intercomSettings, which outlives shutdown: name nobody.",
        },
      ],
      explanation:
        "The person after shutdown is a visitor without any of Ada's conversations. The cookie that names the browser's visitor may outlive shutdown, and opens nothing by itself.",
    },
    {
      slug: "next",
      goal: "Let Grace log in after Ada has logged out: her user_id is 2.",
      instruction: "Press Log out, then Log in as Grace.",
      check: {
        seen: [
          { fact: "call", method: "boot", args: [{ user_id: "1" }] },
          { fact: "messenger", call: "shutdown", state: "shut_down" },
          { fact: "person", call: "boot", person: { role: "user", user_id: "2" } },
        ],
        inOrder: true,
      },
      hints: [
        "Log out is done. The other button needs what the first line of the page has, for another person.",
        "boot with Grace's user_id makes a user of the visitor who is there by then.",
        'document.querySelector("#grace")?.addEventListener("click", () => {\n  Intercom("boot", { user_id: "2", name: "Grace" })\n})',
      ],
      solution: { script: pageWith({ out: goodOut, grace: goodGrace }), press: ["Log out", "Log in as Grace"] },
      wrongTries: [
        {
          script: pageWith({ out: ["// Nothing."], grace: goodGrace }),
          press: ["Log out", "Log in as Grace"],
          check: {
            seen: [
              { fact: "call", method: "boot", args: [{ user_id: "1" }] },
              { fact: "person", call: "boot", person: { user_id: "2" } },
            ],
            unseen: [{ fact: "messenger", call: "shutdown", state: "shut_down" }],
            inOrder: true,
          },
          answer:
            "The playground's client ended Ada's session by itself when another user came. The API does not promise that: call shutdown before anybody else boots.",
        },
        {
          script: pageWith({ out: goodOut, grace: ['Intercom("boot", { name: "Grace" })'] }),
          press: ["Log out", "Log in as Grace"],
          check: { seen: [{ fact: "person", call: "boot", person: { role: "visitor", name: "Grace" } }] },
          answer: "A name is not who somebody is. Give the user_id.",
        },
      ],
      explanation:
        "Each of the two has a session of their own, and Grace's list holds her own Welcome only. Open the Messenger and look: what Ada read is not there.",
    },
    {
      slug: "callbacks",
      goal: "Let the page hear the unread count of Ada, and of Grace as well.",
      instruction: "Press Log out, then Log in as Grace.",
      start: { script: pageWith({ out: goodOut, grace: goodGrace, first: [listen] }) },
      check: {
        seen: [
          { fact: "callback", name: "onUnreadCountChange" },
          { fact: "messenger", call: "shutdown", state: "shut_down" },
          { fact: "person", call: "boot", person: { user_id: "2" } },
          { fact: "callback", name: "onUnreadCountChange", args: [1] },
        ],
        inOrder: true,
      },
      hints: [
        "Look at the console: after Log out no line comes any more.",
        "shutdown forgets callbacks, so each boot needs its own: register again.",
        'document.querySelector("#grace")?.addEventListener("click", () => {\n  Intercom("boot", { user_id: "2", name: "Grace" })\n  Intercom("onUnreadCountChange", (count) => console.log("unread:", count))\n})',
      ],
      solution: {
        script: pageWith({ out: goodOut, grace: [...goodGrace, listen], first: [listen] }),
        press: ["Log out", "Log in as Grace"],
      },
      wrongTries: [
        {
          script: pageWith({ out: goodOut, grace: goodGrace, first: [listen] }),
          press: ["Log out", "Log in as Grace"],
          check: {
            seen: [{ fact: "person", call: "boot", person: { user_id: "2" } }],
            unseen: [{ fact: "call", method: "onUnreadCountChange", times: 2 }],
          },
          answer:
            "Grace has an unread message, and your function was not told: shutdown took it away with the session.",
        },
        {
          script: pageWith({ out: [listen, ...goodOut], grace: goodGrace, first: [listen] }),
          press: ["Log out", "Log in as Grace"],
          check: {
            seen: [
              { fact: "call", method: "onUnreadCountChange", times: 2 },
              { fact: "call", method: "shutdown" },
              { fact: "person", call: "boot", person: { user_id: "2" } },
            ],
            inOrder: true,
          },
          answer: "Registered again, but before shutdown, which forgets this one too. Do it after the boot.",
        },
      ],
      explanation:
        "All callbacks belong to a session: onShow, onHide, onUnreadCountChange and the others. A function of your own that boots and registers, called for each login, keeps the two together.",
    },
  ],
  takeaway: {
    text: "Put logging in and out into two functions, and call logOut also where your own session ends by itself.",
    code: 'export function logIn(user: { id: string; name: string }) {\n  window.Intercom("boot", { app_id: "YOUR_APP_ID", user_id: user.id, name: user.name })\n  window.Intercom("onUnreadCountChange", showBadge)\n}\n\nexport function logOut() {\n  window.Intercom("shutdown")\n  // Only where visitors have a Messenger as well.\n  window.Intercom("boot", { app_id: "YOUR_APP_ID" })\n}',
  },
} satisfies LessonSource
