import type { LessonSource } from "@/lib/contract/learn/lesson"

export default {
  title: "Boot, and who it is",
  summary: "Start the Messenger on a page, first for anybody and then for a person you know.",
  minutes: 4,
  scene: { version: 1, team: [{ name: "Maya Okafor", email: "maya@playground.example", job_title: "Support" }] },
  html: "<h1>My shop</h1>\n<p>Today's bread is rye.</p>",
  steps: [
    {
      slug: "visitor",
      goal: "Boot the Messenger for whoever visits the page, without saying who it is.",
      start: {
        script:
          "// The playground's settings boot the Messenger where a page does not. On your own page nothing does: call it here.\n",
      },
      isNewBrowser: true,
      check: {
        seen: [
          { fact: "call", method: "boot", is_automatic: false },
          { fact: "person", call: "boot", person: { role: "visitor" } },
        ],
      },
      hints: [
        "All calls go through one function, whose first argument says what is wanted.",
        "The function is called Intercom, and what starts everything is called boot.",
        'Intercom("boot")',
      ],
      solution: { script: 'Intercom("boot")\n' },
      wrongTries: [
        {
          script: 'Intercom("update")\n',
          check: {
            seen: [{ fact: "call", method: "update" }],
            unseen: [{ fact: "call", method: "boot", is_automatic: false }],
          },
          answer:
            "update changes a session that is there already. Here the playground's settings had begun one; on your own page the real service would do nothing, because nobody called boot.",
        },
        {
          script: 'Intercom("start")\n',
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "There is no method of that name, so the call is ignored. The one you want is called boot.",
        },
      ],
      explanation:
        "The server made a person without a name, a visitor, and a session for them. The row of the call in the inspector says so: session.started. The browser keeps the visitor's id in a cookie, by which they are known again tomorrow.",
    },
    {
      slug: "user",
      goal: 'Boot for the user whose user_id is "42" and whose name is Ada.',
      check: {
        seen: [
          { fact: "call", method: "boot", args: [{ user_id: "42", name: "Ada" }] },
          { fact: "person", call: "boot", person: { role: "user", user_id: "42", name: "Ada" } },
        ],
      },
      hints: [
        "What is known of the person is the second argument of boot.",
        "It is an object. Its keys are user_id and name, and the id is a text.",
        'Intercom("boot", { user_id: "42", name: "Ada" })',
      ],
      solution: { script: 'Intercom("boot", { user_id: "42", name: "Ada" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { userId: "42", name: "Ada" })\n',
          check: { seen: [{ fact: "call", method: "boot", args: [{ userId: { $any: true } }] }] },
          answer:
            "The API writes its names with underscores: user_id. As userId it is a custom attribute like any other, and the person stays a visitor.",
        },
        {
          script: 'Intercom("boot", { name: "Ada" })\n',
          check: {
            seen: [{ fact: "person", call: "boot", person: { role: "visitor", name: "Ada" } }],
          },
          answer: "A name alone does not say who somebody is: many are called Ada. Give the user_id as well.",
        },
      ],
      explanation:
        "A user_id makes a user of whoever is on the page: the workspace had none with that id, so it created one. The visitor that the browser was before is not forgotten, their conversations go over to the user.",
    },
    {
      slug: "fields",
      goal: "Let boot say besides that Ada's email is ada@example.com and her plan is pro.",
      check: {
        seen: [
          {
            fact: "call",
            method: "boot",
            args: [{ user_id: "42", email: "ada@example.com", plan: "pro" }],
            stored: { $some: { type: "messages.checked" } },
          },
        ],
      },
      hints: [
        "Both go into the same object as the name.",
        "email is a field that the service knows; plan is one of your own, and needs no other form.",
        'Intercom("boot", { user_id: "42", name: "Ada", email: "ada@example.com", plan: "pro" })',
      ],
      solution: {
        script: 'Intercom("boot", { user_id: "42", name: "Ada", email: "ada@example.com", plan: "pro" })\n',
      },
      wrongTries: [
        {
          script: 'Intercom("boot", { user_id: "42", name: "Ada", email: "ada@example", plan: "pro" })\n',
          check: { seen: [{ fact: "call", method: "boot", args: [{ email: { $not: { $has: "example.com" } } }] }] },
          answer: "That is not the address that was asked for: ada@example.com.",
        },
      ],
      explanation:
        "The user was there already, so boot changed what was new and left the rest. A key that the service does not know becomes a custom attribute: plan stands in the database beside the email, and messages can be meant for it.",
    },
  ],
  takeaway: {
    text: "Boot on each page, with what you know of the person. The App ID goes into the call; user_id is your own database's id, as a text.",
    code: 'Intercom("boot", {\n  app_id: "YOUR_APP_ID",\n  user_id: String(user.id),\n  name: user.name,\n  email: user.email,\n  created_at: Math.floor(user.createdAt.getTime() / 1000),\n})',
  },
} satisfies LessonSource
