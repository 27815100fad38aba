import type { LessonSource } from "@/lib/contract/learn/lesson"

/** The page of all steps, with what its button does. */
function pageWith(...lines: string[]): string {
  const body = lines.map((line) => `  ${line}\n`).join("")
  return `Intercom("boot", { user_id: "42" })\n\ndocument.querySelector("#order")?.addEventListener("click", () => {\n${body}})\n`
}

export default {
  title: "Events, and what they carry",
  summary: "Record what people do, with numbers, prices and links beside it, under few and lasting names.",
  minutes: 6,
  scene: { version: 1, team: [{ name: "Maya Okafor", email: "maya@playground.example", job_title: "Support" }] },
  html: '<h1>Bread by post</h1>\n<p>One loaf of rye, 32 euros with delivery.</p>\n<button type="button" id="order">Order</button>',
  steps: [
    {
      slug: "name",
      goal: "Let the button record that the person placed an order, as the event placed-order.",
      instruction: "Press Order.",
      start: { script: pageWith("// Record it here.") },
      check: { seen: [{ fact: "stored", type: "event.tracked", event_name: "placed-order" }] },
      hints: [
        "Something that a person does is an event, and a method of its own records it.",
        "The method is trackEvent, and the name of the event its next argument.",
        'Intercom("trackEvent", "placed-order")',
      ],
      solution: { script: pageWith('Intercom("trackEvent", "placed-order")'), press: ["Order"] },
      wrongTries: [
        {
          script: pageWith('Intercom("track", "placed-order")'),
          press: ["Order"],
          check: { seen: [{ fact: "skipped", reason: "unknown_method" }] },
          answer: "Other services call it track; here there is no such method. It is trackEvent.",
        },
        {
          script: pageWith('Intercom("trackEvent", "Placed Order")'),
          press: ["Order"],
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: { $not: "placed-order" } }] },
          answer:
            "An event was stored, under another name. Each spelling is a name of its own, and messages that ask for placed-order do not know this one.",
        },
      ],
      explanation:
        "The row event.tracked is the event in the database, with its time and the person who did it. A name had not to be declared before: the first event of a name makes it known to the workspace, which has room for 120.",
    },
    {
      slug: "metadata",
      goal: "Say with the event that the order_number is 3434 and the category is bread.",
      instruction: "Press Order.",
      check: {
        seen: [
          {
            fact: "stored",
            type: "event.tracked",
            event_name: "placed-order",
            metadata: { order_number: 3434, category: "bread" },
          },
        ],
      },
      hints: [
        "What varies from event to event goes into an object behind the name.",
        "Its keys are order_number, a number, and category, a text.",
        'Intercom("trackEvent", "placed-order", { order_number: 3434, category: "bread" })',
      ],
      solution: {
        script: pageWith('Intercom("trackEvent", "placed-order", { order_number: 3434, category: "bread" })'),
        press: ["Order"],
      },
      wrongTries: [
        {
          script: pageWith('Intercom("trackEvent", "placed-order", { order: { number: 3434, category: "bread" } })'),
          press: ["Order"],
          check: { seen: [{ fact: "call", method: "trackEvent", warned: { $some: { $has: "objects and arrays" } } }] },
          answer:
            "The event was stored without order: an object inside the metadata is left out here, and of no use to messages anywhere. Put its keys one level up.",
        },
        {
          script: pageWith('Intercom("trackEvent", "placed-order", 3434)'),
          press: ["Order"],
          check: { seen: [{ fact: "skipped", call: "trackEvent", reason: "invalid_argument" }] },
          answer: "The metadata is an object with names. A bare value has none, so the call was refused.",
        },
        {
          script: pageWith('Intercom("trackEvent", "placed-order", { orderNumber: 3434, category: "bread" })'),
          press: ["Order"],
          check: {
            seen: [{ fact: "stored", type: "event.tracked", metadata: { orderNumber: { $any: true } } }],
          },
          answer:
            "Any key is taken, so orderNumber was stored as it is. What was asked for is order_number, in the writing of the API.",
        },
      ],
      explanation:
        "Both values are stored with the event, the number as a number. Up to 20 keys are kept; the REST API speaks of ten, so the playground says so where there are more.",
    },
    {
      slug: "price",
      goal: "Add a price of 32 euros that the service knows to be money.",
      instruction: "Press Order.",
      check: {
        seen: [
          {
            fact: "stored",
            type: "event.tracked",
            event_name: "placed-order",
            metadata: { price: { amount: 3200, currency: "eur" } },
          },
        ],
      },
      hints: [
        "Money is the one pair of values that may stand as an object.",
        "Its keys are amount and currency. The amount is in cents, the currency in three letters: eur.",
        'Intercom("trackEvent", "placed-order", {\n  order_number: 3434,\n  category: "bread",\n  price: { amount: 3200, currency: "eur" },\n})',
      ],
      solution: {
        script: pageWith(
          'Intercom("trackEvent", "placed-order", {',
          "  order_number: 3434,",
          '  category: "bread",',
          '  price: { amount: 3200, currency: "eur" },',
          "})",
        ),
        press: ["Order"],
      },
      wrongTries: [
        {
          script: pageWith('Intercom("trackEvent", "placed-order", { price: { amount: 32, currency: "eur" } })'),
          press: ["Order"],
          check: { seen: [{ fact: "stored", type: "event.tracked", metadata: { price: { amount: 32 } } }] },
          answer: "Stored, as 32 cents. The amount counts the smallest coin.",
        },
        {
          script: pageWith('Intercom("trackEvent", "placed-order", { price: { amount: 32.0001, currency: "eur" } })'),
          press: ["Order"],
          check: { seen: [{ fact: "call", method: "trackEvent", warned: { $some: { $has: "cents" } } }] },
          answer: "The price was left out: an amount is a whole number of cents. The rest of the event was stored.",
        },
        {
          script: pageWith('Intercom("trackEvent", "placed-order", { price: "32 EUR" })'),
          press: ["Order"],
          check: { seen: [{ fact: "stored", type: "event.tracked", metadata: { price: { $has: "32" } } }] },
          answer: "That is a text, by which nothing can be compared or summed. Give amount and currency apart.",
        },
      ],
      explanation:
        "amount and currency were recognised together and stored as one value, so that sums can be compared. A time would be Unix seconds under a key that ends in _date.",
    },
    {
      slug: "link",
      goal: "Add a receipt: a link that shows the text Receipt 3434 and leads to an https address.",
      instruction: "Press Order.",
      check: {
        seen: [
          {
            fact: "stored",
            type: "event.tracked",
            event_name: "placed-order",
            metadata: { receipt: { url: { $has: "https://" }, value: "Receipt 3434" } },
          },
        ],
      },
      hints: [
        "A link with a text of its own is the other object that metadata may hold.",
        "Its keys are url and value, and nothing else. The address begins with https://.",
        'Intercom("trackEvent", "placed-order", {\n  order_number: 3434,\n  receipt: { url: "https://example.com/orders/3434", value: "Receipt 3434" },\n})',
      ],
      solution: {
        script: pageWith(
          'Intercom("trackEvent", "placed-order", {',
          "  order_number: 3434,",
          '  price: { amount: 3200, currency: "eur" },',
          '  receipt: { url: "https://example.com/orders/3434", value: "Receipt 3434" },',
          "})",
        ),
        press: ["Order"],
      },
      wrongTries: [
        {
          script: pageWith(
            'Intercom("trackEvent", "placed-order", { receipt: { url: "/orders/3434", value: "Receipt 3434" } })',
          ),
          press: ["Order"],
          check: { seen: [{ fact: "call", method: "trackEvent", warned: { $some: { $has: "send a url" } } }] },
          answer: "The link was left out. Whoever reads it is not on your page, so the address has to be a whole one.",
        },
        {
          script: pageWith(
            'Intercom("trackEvent", "placed-order", { receipt: { href: "https://example.com/orders/3434", text: "Receipt 3434" } })',
          ),
          press: ["Order"],
          check: { seen: [{ fact: "call", method: "trackEvent", warned: { $some: { $has: "objects and arrays" } } }] },
          answer: "Under other keys it is an object like any other, and was left out. A link has url and value.",
        },
      ],
      explanation:
        "The link is stored as one value, its text beside its address. An address without a text would be a plain text that begins with https://.",
    },
    {
      slug: "names",
      goal: "Record orders 3434 and 3435 under one name, with the number in the metadata.",
      instruction: "Press Order.",
      start: {
        script: pageWith(
          "for (const number of [3434, 3435]) {",
          `  Intercom("trackEvent", \`placed-order-\${number}\`)`,
          "}",
        ),
      },
      check: {
        seen: [
          { fact: "stored", type: "event.tracked", event_name: "placed-order", metadata: { order_number: 3434 } },
          { fact: "stored", type: "event.tracked", event_name: "placed-order", metadata: { order_number: 3435 } },
        ],
        unseen: [{ fact: "stored", type: "event.tracked", event_name: { $has: "343" } }],
      },
      hints: [
        "What is in the name that is different for each order?",
        "Keep the name the same, and give the number as order_number.",
        'for (const number of [3434, 3435]) {\n  Intercom("trackEvent", "placed-order", { order_number: number })\n}',
      ],
      solution: {
        script: pageWith(
          "for (const number of [3434, 3435]) {",
          '  Intercom("trackEvent", "placed-order", { order_number: number })',
          "}",
        ),
        press: ["Order"],
      },
      wrongTries: [
        {
          script: pageWith(
            "for (const number of [3434, 3435]) {",
            `  Intercom("trackEvent", \`placed-order-\${number}\`)`,
            "}",
          ),
          press: ["Order"],
          check: { seen: [{ fact: "stored", type: "event.tracked", event_name: { $has: "placed-order-" } }] },
          answer:
            "Each order made a name of its own. After 120 names the workspace stores no new one, and no rule could ask for all of them.",
        },
      ],
      explanation:
        "Two events, one name. Names are for what can happen, metadata for how it was this time. The real service takes two events of one person with one name and one second for the same; here each call counts.",
    },
  ],
  takeaway: {
    text: "Gather the names in one place of your code, so that nobody invents a second spelling.",
    code: `const events = { placedOrder: "placed-order" } as const\n\nexport function trackOrder(order: { number: number; cents: number; url: string }) {\n  window.Intercom("trackEvent", events.placedOrder, {\n    order_number: order.number,\n    price: { amount: order.cents, currency: "eur" },\n    receipt: { url: order.url, value: \`Receipt \${order.number}\` },\n  })\n}`,
  },
} satisfies LessonSource
