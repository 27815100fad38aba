import type { LessonSource } from "@/lib/contract/learn/lesson"

const guest = `// Somebody new in each run, as in a test.
const user_id = \`test-\${Date.now()}\`
`
const boot = `${guest}Intercom("boot", { user_id })\n`

const who = `
Intercom("ready", () => {
  const who = Intercom("whoami")
  console.assert(who?.user_id === user_id, "another user is logged in", who)
})
`

const shown = `
Intercom("onShow", () => {
  console.log("the Messenger is open")
})
Intercom("show")
`

export default {
  title: "Put it into your tests",
  summary: "Wait for what the Messenger says instead of for time, assert on it, and leave nothing behind.",
  minutes: 6,
  scene: {
    version: 1,
    team: [{ name: "Jonas Lind", email: "jonas@playground.example", job_title: "Integrations" }],
    outbounds: [
      {
        number: 1,
        kind: "chat",
        name: "Welcome",
        trigger: { on: "ping" },
        audience: { roles: ["user"], match: "all", rules: [] },
        blocks: [{ type: "paragraph", text: "This message is there to be counted." }],
      },
    ],
  },
  html: "<h1>Under test</h1>",
  steps: [
    {
      slug: "ready",
      goal: "Read whoami once the session is up, and find a user there.",
      start: { script: `${boot}console.log("who:", Intercom("whoami"))\n` },
      check: {
        seen: [
          { fact: "callback", name: "ready" },
          { fact: "returned", call: "whoami", value: { role: "user", user_id: { $any: true } } },
        ],
        inOrder: true,
      },
      hints: [
        "The line behind boot runs before the server has answered. A timer would only guess how long that takes.",
        "ready takes a function, which is called once the session is up.",
        'Intercom("ready", () => {\n  console.log("who:", Intercom("whoami"))\n})',
      ],
      solution: { script: `${boot}Intercom("ready", () => {\n  console.log("who:", Intercom("whoami"))\n})\n` },
      wrongTries: [
        {
          script: `${boot}console.log("who:", Intercom("whoami"))\n`,
          check: { seen: [{ fact: "skipped", call: "whoami", reason: "not_booted" }] },
          answer: "whoami answers at once with what is known, and the answer of boot is not there yet: undefined.",
        },
        {
          script: `${boot}Intercom("onReady", () => {\n  console.log("who:", Intercom("whoami"))\n})\n`,
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "Most callbacks begin with on; this one is called ready.",
        },
      ],
      explanation:
        "ready ran after the answer, so whoami knew the person. getVisitorId needs no waiting, for the browser makes that id itself. ready is a recent method, which older wrappers do not pass on.",
    },
    {
      slug: "show",
      goal: "Open the Messenger, and let the console say “the Messenger is open” when it is.",
      start: { script: `${boot}${who}\nIntercom("show")\n` },
      check: {
        seen: [
          { fact: "messenger", state: "opened" },
          { fact: "callback", name: "onShow" },
          { fact: "console", text: { $has: "the Messenger is open" } },
        ],
      },
      hints: [
        "show may be called before the session is up: it waits. So the next line does not mean that it is open.",
        "onShow calls a function each time the Messenger opens.",
        'Intercom("onShow", () => {\n  console.log("the Messenger is open")\n})\nIntercom("show")',
      ],
      solution: { script: `${boot}${who}${shown}` },
      wrongTries: [
        {
          script: `${boot}${who}\nIntercom("show")\nconsole.log("the Messenger is open")\n`,
          check: {
            seen: [
              { fact: "messenger", state: "opened" },
              { fact: "console", text: { $has: "the Messenger is open" } },
            ],
            unseen: [{ fact: "callback", name: "onShow" }],
          },
          answer: "The line was written before it was so: compare the order of the rows. Write it when onShow calls.",
        },
        {
          script: `${boot}${who}\nIntercom("onOpen", () => {\n  console.log("the Messenger is open")\n})\nIntercom("show")\n`,
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "It is called as the method is: onShow for show, onHide for hide.",
        },
      ],
      explanation:
        "The callback came as the panel opened. In a test that is the moment to go on, though the panel's content may be drawn a little later: look for a text in it, and let the test wait for that.",
    },
    {
      slug: "unread",
      goal: "Wait for the message that boot brings, and let the console say “unread: 1”, and no other count.",
      start: {
        script: `${boot}\nconst arrived = new Promise((resolve) => {\n  Intercom("onUnreadCountChange", resolve)\n})\narrived.then((count) => console.log("unread:", count))\n`,
      },
      check: {
        seen: [
          { fact: "callback", name: "onUnreadCountChange", args: [1] },
          { fact: "console", text: "unread: 1" },
        ],
        unseen: [{ fact: "console", text: "unread: 0" }],
      },
      hints: [
        "The promise takes the first count. When does onUnreadCountChange call first?",
        "At once, with what is known then: 0. Resolve only when the count is the one that you wait for.",
        'Intercom("onUnreadCountChange", (count) => {\n  if (count === 1) resolve(count)\n})',
      ],
      solution: {
        script: `${boot}\nconst arrived = new Promise((resolve) => {\n  Intercom("onUnreadCountChange", (count) => {\n    if (count === 1) resolve(count)\n  })\n})\narrived.then((count) => console.log("unread:", count))\n`,
      },
      wrongTries: [
        {
          script: `${boot}\nIntercom("onUnreadCountChange", (count) => console.log("unread:", count))\n`,
          check: {
            seen: [
              { fact: "console", text: "unread: 0" },
              { fact: "console", text: "unread: 1" },
            ],
          },
          answer: "Both counts were written. A test that goes on at the first one has not waited for the message.",
        },
        {
          script: `${boot}\nconst arrived = new Promise((resolve) => {\n  Intercom("onUnreadCountChange", resolve)\n})\narrived.then((count) => console.log("unread:", count))\n`,
          check: { seen: [{ fact: "console", text: "unread: 0" }] },
          answer: "The promise was kept by the first call, which comes at once and says 0.",
        },
      ],
      explanation:
        "The promise is kept when the state is reached, however long it takes, and never too early. That is all a test needs: a state to wait for, and its own end if it never comes.",
    },
    {
      slug: "clean",
      goal: "End the session when the message has arrived, and read of whoami that nobody is left.",
      check: {
        seen: [
          { fact: "callback", name: "onUnreadCountChange", args: [1] },
          { fact: "messenger", call: "shutdown", state: "shut_down" },
          { fact: "skipped", call: "whoami", reason: "not_booted" },
        ],
        inOrder: true,
      },
      hints: [
        "What one test leaves in the cookies, the next one finds.",
        "When the promise is kept, call shutdown, then whoami: it answers undefined.",
        'arrived.then(() => {\n  Intercom("shutdown")\n  console.assert(Intercom("whoami") === undefined, "somebody is still logged in")\n})',
      ],
      solution: {
        script: `${boot}\nconst arrived = new Promise((resolve) => {\n  Intercom("onUnreadCountChange", (count) => {\n    if (count === 1) resolve(count)\n  })\n})\narrived.then(() => {\n  Intercom("shutdown")\n  console.assert(Intercom("whoami") === undefined, "somebody is still logged in")\n})\n`,
      },
      wrongTries: [
        {
          script: `${boot}Intercom("shutdown")\nconsole.assert(Intercom("whoami") === undefined, "somebody is still logged in")\n`,
          check: {
            seen: [{ fact: "messenger", call: "shutdown", state: "shut_down" }],
            unseen: [{ fact: "callback", name: "onUnreadCountChange" }],
          },
          answer: "Ended before anything could arrive. Wait for the message first, as in the step before.",
        },
        {
          script: `${boot}\nconst arrived = new Promise((resolve) => {\n  Intercom("onUnreadCountChange", (count) => {\n    if (count === 1) resolve(count)\n  })\n})\narrived.then(() => {\n  Intercom("hide")\n  console.assert(Intercom("whoami") === undefined, "somebody is still logged in")\n})\n`,
          check: {
            seen: [
              { fact: "callback", name: "onUnreadCountChange", args: [1] },
              { fact: "returned", call: "whoami", value: { role: "user" } },
            ],
          },
          answer: "hide ends nothing: whoami still knows the user, and the assertion says so on the console.",
        },
      ],
      explanation:
        "shutdown took the session, its cookie and your callbacks. A test with a browser profile of its own needs it less; one that logs in twice needs it between the two. What the workspace has stored stays: let each test make people of its own.",
    },
  ],
  takeaway: {
    text: "A Playwright test of a page with the Messenger. Take the App ID of a workspace of your own in the playground, and load its script.",
    code: `import { expect, test } from "@playwright/test"\n\ntest("the Messenger knows who is logged in", async ({ page }) => {\n  const userId = \`test-\${Date.now()}\`\n  await page.goto(\`/account?user=\${userId}\`)\n\n  const who = await page.evaluate(\n    () => new Promise((resolve) => window.Intercom("ready", () => resolve(window.Intercom("whoami")))),\n  )\n  expect(who).toMatchObject({ role: "user", user_id: userId })\n\n  await page.evaluate(() => window.Intercom("show"))\n  await expect(page.getByRole("button", { name: "Send us a message" })).toBeVisible()\n\n  await page.evaluate(() => window.Intercom("shutdown"))\n  expect(await page.evaluate(() => window.Intercom("whoami"))).toBeUndefined()\n})`,
  },
} satisfies LessonSource
