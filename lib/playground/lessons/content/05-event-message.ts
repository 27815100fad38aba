import type { LessonSource } from "@/lib/contract/learn/lesson"

const everyone = { roles: ["visitor", "lead", "user"], match: "all", rules: [] }

/** A page whose button does so much, for the user who is named. */
function pageWith(lines: string[], person = '{ user_id: "42", plan: "free" }'): string {
  const body = lines.map((line) => `  ${line}\n`).join("")
  return `Intercom("boot", ${person})\n\ndocument.querySelector("#act")?.addEventListener("click", () => {\n${body}})\n`
}

export default {
  title: "A message that an event brings",
  summary: "Set off a chat and a banner by what the person does, for those who are meant, and once for each.",
  minutes: 6,
  scene: {
    version: 1,
    team: [{ name: "Jonas Lind", email: "jonas@playground.example", job_title: "Integrations" }],
    outbounds: [
      {
        number: 1,
        kind: "chat",
        name: "Thanks for the invitation",
        trigger: { on: "event", event_name: "invited-friend" },
        audience: everyone,
        blocks: [{ type: "paragraph", text: "Thank you for inviting a friend. Your next loaf is on us." }],
      },
      {
        number: 2,
        kind: "banner",
        name: "Questions about prices",
        delivery_style: "full",
        trigger: { on: "event", event_name: "viewed-prices" },
        audience: everyone,
        content: {
          position: "top",
          blocks: [{ type: "paragraph", text: "Not sure which box is yours? Ask us below." }],
        },
      },
      {
        number: 3,
        kind: "chat",
        name: "A tip for pro",
        trigger: { on: "event", event_name: "opened-editor" },
        audience: {
          roles: ["user"],
          match: "all",
          rules: [{ on: "attribute", name: "plan", is: "equal", value: "pro" }],
        },
        blocks: [{ type: "paragraph", text: "On pro you can save a recipe as a template." }],
      },
    ],
  },
  html: '<h1>Bread by post</h1>\n<button type="button" id="act">Go on</button>',
  steps: [
    {
      slug: "chat",
      goal: "Bring the message Thanks for the invitation by tracking the event invited-friend.",
      instruction: "Press Go on.",
      start: { script: pageWith(["// Track it here."]) },
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "Thanks for the invitation" }] },
      hints: [
        "The team wrote the message and said which event sets it off. Your page has to do no more than track that event.",
        "The method is trackEvent, and the name has to be the very same.",
        'Intercom("trackEvent", "invited-friend")',
      ],
      solution: { script: pageWith(['Intercom("trackEvent", "invited-friend")']), press: ["Go on"] },
      wrongTries: [
        {
          script: pageWith(['Intercom("trackEvent", "invited_friend")']),
          press: ["Go on"],
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: { $not: "invited-friend" } }] },
          answer:
            "The event was stored, and no message waits for one of this name. Hyphen and underscore are not the same: invited-friend.",
        },
        {
          script: pageWith(['Intercom("update", { event: "invited-friend" })']),
          press: ["Go on"],
          check: {
            seen: [{ fact: "call", method: "update", stored: { $some: { type: "messages.checked" } } }],
          },
          answer:
            "update stores attributes and looks for messages that wait for a look. An event is recorded by trackEvent.",
        },
      ],
      explanation:
        "Two rows belong to your call: event.tracked, and message.delivered, which it set off. Nobody had to call update; the message came over the open stream. In the workspace it is an ordinary conversation now, which the person may answer.",
    },
    {
      slug: "banner",
      goal: "Bring the banner that the event viewed-prices sets off.",
      instruction: "Press Go on.",
      check: { seen: [{ fact: "stored", type: "notice.delivered", outbound: "Questions about prices" }] },
      hints: [
        "It is done in the same way as the message before.",
        "Track viewed-prices in the place of, or after, invited-friend.",
        'Intercom("trackEvent", "viewed-prices")',
      ],
      solution: { script: pageWith(['Intercom("trackEvent", "viewed-prices")']), press: ["Go on"] },
      wrongTries: [
        {
          script: pageWith(['Intercom("trackEvent", "viewed-prices ")']),
          press: ["Go on"],
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: "viewed-prices " }] },
          answer: "There is a space behind the name. It was stored with it, as a name of its own.",
        },
        {
          script: pageWith(['Intercom("showBanner", 2)']),
          press: ["Go on"],
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer:
            "No method shows a banner: when it comes is up to the team. The page tells what happens, and the event brings it.",
        },
      ],
      explanation:
        "A banner is no conversation, so its row is called notice.delivered. It stands on the page until the person closes it. A tour is the one kind that events do not set off: the page starts it by startTour.",
    },
    {
      slug: "audience",
      goal: "Bring A tip for pro, which opened-editor sets off for people whose plan is pro.",
      instruction: "Press Go on.",
      start: { script: pageWith(['Intercom("trackEvent", "opened-editor")']) },
      check: { seen: [{ fact: "stored", type: "message.delivered", outbound: "A tip for pro" }] },
      hints: [
        "The event comes, but for whom? Look at what boot says of the person.",
        "When the event is stored, the plan has to be pro already. update changes it.",
        'Intercom("update", { plan: "pro" })\nIntercom("trackEvent", "opened-editor")',
      ],
      solution: {
        script: pageWith(['Intercom("update", { plan: "pro" })', 'Intercom("trackEvent", "opened-editor")']),
        press: ["Go on"],
      },
      wrongTries: [
        {
          script: pageWith(['Intercom("trackEvent", "opened-editor")', 'Intercom("update", { plan: "pro" })']),
          press: ["Go on"],
          check: {
            seen: [
              { fact: "stored", type: "event.tracked", event_name: "opened-editor" },
              { fact: "stored", type: "messages.checked", call: "update" },
            ],
            inOrder: true,
          },
          answer:
            "The event came while the plan was still free. Whether a message is meant for somebody is asked at the moment of the event, and not again when the plan changes.",
        },
        {
          script: pageWith(['Intercom("trackEvent", "opened-editor", { plan: "pro" })']),
          press: ["Go on"],
          check: { seen: [{ fact: "stored", type: "event.tracked", metadata: { plan: { $any: true } } }] },
          answer:
            "That is a detail of the event. The message asks for an attribute of the person, which update or boot stores.",
        },
      ],
      explanation:
        "Calls arrive in their order, so the plan was pro when the event came, and the audience fitted. A message has both: what sets it off, and whom it is for. Where one does not fit, nothing is delivered and nothing is put off.",
    },
    {
      slug: "once",
      goal: "Let Thanks for the invitation arrive once more, at somebody who has not had it.",
      instruction: "Press Go on.",
      start: { script: pageWith(['Intercom("trackEvent", "invited-friend")']) },
      check: {
        seen: [
          { fact: "stored", type: "message.delivered", outbound: "Thanks for the invitation" },
          { fact: "person", call: "boot", person: { user_id: { $not: "42" } } },
        ],
      },
      hints: [
        "User 42 has the message already.",
        "Boot as another user, and press the button there.",
        'Intercom("boot", { user_id: "43" })',
      ],
      solution: {
        script: pageWith(['Intercom("trackEvent", "invited-friend")'], '{ user_id: "43" }'),
        press: ["Go on"],
      },
      wrongTries: [
        {
          script: pageWith(['Intercom("trackEvent", "invited-friend")', 'Intercom("trackEvent", "invited-friend")']),
          press: ["Go on"],
          check: {
            seen: [
              { fact: "stored", type: "event.tracked", event_name: "invited-friend", times: 2 },
              { fact: "person", call: "boot", person: { user_id: "42" } },
            ],
          },
          answer:
            "Both events were stored, and neither brought anything: each person gets the message once, however often the event comes.",
        },
      ],
      explanation:
        "The delivery is kept for each person, also after they have read it. That makes it safe to track an event each time it happens. While you try a message out, boot as somebody new, or load the page of the lesson anew: its workspace begins afresh.",
    },
  ],
  takeaway: {
    text: "Track where the thing has truly happened: after your own server has said so, and after what the message asks for was stored.",
    code: 'async function inviteFriend(email: string) {\n  const { invited } = await api.invite(email)\n  window.Intercom("update", { friends_invited: invited })\n  window.Intercom("trackEvent", "invited-friend", { invited })\n}',
  },
} satisfies LessonSource
