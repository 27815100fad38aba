import type { LessonSource } from "@/lib/contract/learn/lesson"

const ask = 'Intercom("startConversation", "Do you bake on Sundays?")\n'

export default {
  title: "Visitor, lead, user",
  summary: "Follow one person from an unknown visitor to a lead who wrote, and to a user who logged in.",
  minutes: 6,
  scene: {
    version: 1,
    team: [{ name: "Maya Okafor", email: "maya@playground.example", job_title: "Support" }],
    people: [{ user_id: "7", name: "Grace", custom_attributes: { plan: "pro" } }],
  },
  html: "<h1>Bakery</h1>\n<p>Open from seven.</p>",
  steps: [
    {
      slug: "visitor",
      goal: "Boot for a visitor, and let getVisitorId say which one it is.",
      start: { script: 'console.log("visitor:", Intercom("getVisitorId"))\n' },
      isNewBrowser: true,
      check: {
        seen: [
          { fact: "call", method: "boot", is_automatic: false },
          { fact: "returned", call: "getVisitorId", value: { $any: true } },
          { fact: "person", call: "boot", person: { role: "visitor" } },
        ],
      },
      hints: [
        "Before a boot there is nobody who could have an id.",
        "Call boot without saying who it is, and ask behind it.",
        'Intercom("boot")\nconsole.log("visitor:", Intercom("getVisitorId"))',
      ],
      solution: { script: 'Intercom("boot")\nconsole.log("visitor:", Intercom("getVisitorId"))\n' },
      wrongTries: [
        {
          script: 'console.log("visitor:", Intercom("getVisitorId"))\nIntercom("boot")\n',
          check: { seen: [{ fact: "skipped", call: "getVisitorId", reason: "not_booted" }] },
          answer: "It was asked before boot, and answered undefined. Ask afterwards; it need not wait for the server.",
        },
        {
          script: 'Intercom("boot")\nconsole.log("visitor:", Intercom("getVisitorID"))\n',
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "Almost: the last letter is a small one, getVisitorId.",
        },
      ],
      explanation:
        "The id is a UUID that a cookie of this browser keeps for nine months. It names the visitor and opens nothing. The workspace does not list visitors: they are people who only looked.",
    },
    {
      slug: "lead",
      goal: "Make a lead of the visitor: let the page start a conversation with a question.",
      isNewBrowser: true,
      check: {
        seen: [
          { fact: "person", call: "boot", person: { role: { $not: "user" } } },
          { fact: "stored", type: "conversation.started" },
        ],
        unseen: [{ fact: "person", person: { role: "user" } }],
      },
      hints: [
        "A visitor becomes a lead by writing.",
        "One method sends a text at once, as if the visitor had written it: startConversation.",
        'Intercom("boot")\nIntercom("startConversation", "Do you bake on Sundays?")',
      ],
      solution: { script: `Intercom("boot")\n${ask}` },
      wrongTries: [
        {
          script: 'Intercom("boot")\nIntercom("showNewMessage", "Do you bake on Sundays?")\n',
          check: {
            seen: [{ fact: "messenger", call: "showNewMessage", state: "opened" }],
            unseen: [{ fact: "stored", type: "conversation.started" }],
          },
          answer:
            "The text stands in the composer and waits for the person to send it. Send it yourself, or let the page do so with startConversation.",
        },
        {
          script: 'Intercom("boot")\nIntercom("trackEvent", "asked-question")\n',
          check: { seen: [{ fact: "stored", type: "event.tracked" }] },
          answer: "An event is recorded for visitors too, and they stay visitors. It is a message that makes a lead.",
        },
      ],
      explanation:
        "The row conversation.started is the message on its way to the team. The first one changed the role: user.updated says from visitor to lead. A lead is somebody to answer, without an account, and the workspace lists them.",
    },
    {
      slug: "user",
      goal: 'Log the lead in: make them the user whose user_id is "42".',
      check: { seen: [{ fact: "person", call: "boot", person: { role: "user", user_id: "42" } }] },
      hints: [
        "What makes a user is an id of your own database, or an email.",
        "boot again, with the user_id: the session that is open gets the login.",
        'Intercom("boot", { user_id: "42" })',
      ],
      solution: { script: 'Intercom("boot")\nIntercom("boot", { user_id: "42" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { role: "user" })\n',
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "user.role" } } }] },
          answer:
            "The role is the server's to set, so this was left out. It follows from who the person is: give a user_id.",
        },
        {
          script: 'Intercom("boot", { id: "42" })\n',
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "user.id" } } }] },
          answer: "id is the service's own, and was left out. Yours is called user_id.",
        },
      ],
      explanation:
        "Nobody had the user_id 42, so the lead became that user, with the conversation and everything else. Open the Messenger: the question is still there. There is no way back: a user never becomes a lead again.",
    },
    {
      slug: "merge",
      goal: 'Let a new visitor log in as Grace, whom the workspace knows by the user_id "7", so that both are merged.',
      check: {
        seen: [
          { fact: "stored", type: "user.merged" },
          { fact: "person", call: "boot", person: { user_id: "7" } },
        ],
      },
      hints: [
        "The browser still has the session of user 42, and users are never merged. It has to be a visitor first.",
        "Three calls: shutdown ends what there is, boot makes a visitor, boot with Grace's user_id logs in.",
        'Intercom("shutdown")\nIntercom("boot")\nIntercom("boot", { user_id: "7" })',
      ],
      solution: { script: 'Intercom("shutdown")\nIntercom("boot")\nIntercom("boot", { user_id: "7" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { user_id: "7" })\n',
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ user_id: "7" }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
            unseen: [{ fact: "stored", type: "user.merged" }],
          },
          answer:
            "Grace is logged in, and nobody was merged into her: the session before was a user's. Only a visitor or a lead goes into a user.",
        },
      ],
      explanation:
        "The visitor is gone: what they had done goes on as Grace's (user.merged), and conversations keep their ids. The page does nothing for it. It happens because the visitor's session was open when Grace logged in.",
    },
  ],
  takeaway: {
    text: "Boot anonymous people too if you want to know what they asked before they signed up; at the login boot again, with the user_id.",
    code: '// On public pages.\nwindow.Intercom("boot", { app_id: "YOUR_APP_ID" })\n\n// After the login, on the same page or the next.\nwindow.Intercom("boot", {\n  app_id: "YOUR_APP_ID",\n  user_id: String(user.id),\n  email: user.email,\n})',
  },
} satisfies LessonSource
