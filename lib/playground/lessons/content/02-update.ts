import type { LessonSource } from "@/lib/contract/learn/lesson"

const head = 'Intercom("boot", { user_id: "42", name: "Ada", plan: "free" })\n'

export default {
  title: "Update, and what it looks for",
  summary: "Ask whether a message waits, and bring the ones that are meant for what you say of the person.",
  minutes: 5,
  scene: {
    version: 1,
    team: [{ name: "Maya Okafor", email: "maya@playground.example", job_title: "Support" }],
    outbounds: [
      {
        number: 1,
        kind: "chat",
        name: "For readers on pro",
        trigger: { on: "ping" },
        audience: {
          roles: ["user"],
          match: "all",
          rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }],
        },
        blocks: [{ type: "paragraph", text: "You are on pro now. The archive is open to you." }],
      },
      {
        number: 2,
        kind: "chat",
        name: "After a chapter",
        trigger: { on: "ping" },
        audience: { roles: ["user"], match: "all", rules: [{ on: "event", name: "read-chapter", is: "done" }] },
        blocks: [{ type: "paragraph", text: "You have read a chapter. How did you like it?" }],
      },
    ],
  },
  html: '<h1>Reading room</h1>\n<button type="button" id="look">Look for messages</button>\n<button type="button" id="upgrade">Upgrade to pro</button>\n<button type="button" id="finish">Finish the chapter</button>',
  steps: [
    {
      slug: "look",
      goal: "Let the first button ask whether a message waits for Ada.",
      instruction: "Press Look for messages.",
      start: {
        script: `${head}\ndocument.querySelector("#look")?.addEventListener("click", () => {\n  // Ask here.\n})\n`,
      },
      check: {
        seen: [{ fact: "call", method: "update", stored: { $some: { type: "messages.checked" } } }],
      },
      hints: [
        "There is a method that asks again without beginning anew.",
        "It is called update, and needs no second argument.",
        'document.querySelector("#look")?.addEventListener("click", () => {\n  Intercom("update")\n})',
      ],
      solution: {
        script: `${head}\ndocument.querySelector("#look")?.addEventListener("click", () => {\n  Intercom("update")\n})\n`,
        press: ["Look for messages"],
      },
      wrongTries: [
        {
          script: `${head}\ndocument.querySelector("#look")?.addEventListener("click", () => {\n  Intercom("refresh")\n})\n`,
          press: ["Look for messages"],
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "There is no method of that name. The one that looks for messages is called update.",
        },
        {
          script: `${head}\ndocument.querySelector("#look")?.addEventListener("click", () => {\n  Intercom("showMessages")\n})\n`,
          press: ["Look for messages"],
          check: { seen: [{ fact: "messenger", call: "showMessages", state: "opened" }] },
          answer:
            "That opens the list of what has arrived already. Whether something new is due is a question to the server: update asks it.",
        },
      ],
      explanation:
        "The row messages.checked says what the server found: nothing was delivered, because no message is meant for somebody on the free plan. Boot asks the same question, so a page that is loaded anew needs no update.",
    },
    {
      slug: "field",
      goal: "Let the second button say that Ada's plan is pro, so that the message for readers on pro arrives.",
      instruction: "Press Upgrade to pro.",
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "For readers on pro" }] },
      hints: [
        "update takes what is new about the person.",
        "Give it an object with the key plan, as boot was given one.",
        'document.querySelector("#upgrade")?.addEventListener("click", () => {\n  Intercom("update", { plan: "pro" })\n})',
      ],
      solution: {
        script: `${head}\ndocument.querySelector("#look")?.addEventListener("click", () => {\n  Intercom("update")\n})\n\ndocument.querySelector("#upgrade")?.addEventListener("click", () => {\n  Intercom("update", { plan: "pro" })\n})\n`,
        press: ["Upgrade to pro"],
      },
      wrongTries: [
        {
          script: `${head}\ndocument.querySelector("#upgrade")?.addEventListener("click", () => {\n  Intercom("update", { custom_attributes: { plan: "pro" } })\n})\n`,
          press: ["Upgrade to pro"],
          check: { seen: [{ fact: "call", method: "update", warned: { $some: { $has: "custom_attributes" } } }] },
          answer:
            "Your own attributes stand beside name and email. Inside custom_attributes they are left out: that form belongs to the REST API.",
        },
        {
          script: `${head}\ndocument.querySelector("#upgrade")?.addEventListener("click", () => {\n  Intercom("update", { plan: "Pro" })\n})\n`,
          press: ["Upgrade to pro"],
          check: {
            seen: [
              {
                fact: "call",
                method: "update",
                args: [{ plan: "Pro" }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer: "Pro was stored, and the message asks for pro. A rule compares texts letter by letter.",
        },
      ],
      explanation:
        "One call did three things: it stored the plan (user.updated), logged a view of the page, and looked for messages. Because the plan is stored first, the message that asks for pro was due at once.",
    },
    {
      slug: "event",
      goal: "Let the third button track the event read-chapter and then look, so that the message after a chapter arrives.",
      instruction: "Press Finish the chapter.",
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "After a chapter" }] },
      hints: [
        "This message is due when somebody looks who has done the event before.",
        "Two calls, in this order: trackEvent with the name, then update.",
        'document.querySelector("#finish")?.addEventListener("click", () => {\n  Intercom("trackEvent", "read-chapter")\n  Intercom("update")\n})',
      ],
      solution: {
        script: `${head}\ndocument.querySelector("#finish")?.addEventListener("click", () => {\n  Intercom("trackEvent", "read-chapter")\n  Intercom("update")\n})\n`,
        press: ["Finish the chapter"],
      },
      wrongTries: [
        {
          script: `${head}\ndocument.querySelector("#finish")?.addEventListener("click", () => {\n  Intercom("trackEvent", "chapter-read")\n  Intercom("update")\n})\n`,
          press: ["Finish the chapter"],
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: { $not: "read-chapter" } }] },
          answer: "An event of another name was stored. The message asks for read-chapter.",
        },
        {
          script: `${head}\ndocument.querySelector("#finish")?.addEventListener("click", () => {\n  Intercom("update")\n  Intercom("trackEvent", "read-chapter")\n})\n`,
          press: ["Finish the chapter"],
          check: {
            seen: [
              { fact: "stored", type: "messages.checked", call: "update" },
              { fact: "stored", type: "event.tracked", event_name: "read-chapter" },
            ],
            inOrder: true,
          },
          answer:
            "update looked before the event was stored, and found nothing. The message would come with the next look; track first, and it comes now.",
        },
      ],
      explanation:
        "Calls reach the server in the order in which they are made, so update found an event that was done. This message waits for a look. Others are set off by the event itself and need no update: they have a lesson of their own.",
    },
  ],
  takeaway: {
    text: "In a one-page app call update after each change of route, and whenever something about the person has changed that messages may be meant for.",
    code: 'router.afterEach(() => {\n  Intercom("update", { last_page: location.pathname })\n})\n\nasync function upgrade() {\n  await saveUpgrade()\n  Intercom("update", { plan: "pro" })\n}',
  },
} satisfies LessonSource
