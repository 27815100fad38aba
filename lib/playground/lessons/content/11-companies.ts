import type { LessonSource } from "@/lib/contract/learn/lesson"

const acme = '{ company_id: "acme", name: "Acme" }'

/** Boots Ada, with so much besides. */
function bootWith(...lines: string[]): string {
  return `Intercom("boot", {\n  user_id: "42",\n${lines.map((line) => `  ${line}\n`).join("")}})\n`
}

export default {
  title: "Companies",
  summary: "Say for whom a person works, what is known of the company, and what to do where there are several.",
  minutes: 5,
  scene: {
    version: 1,
    team: [{ name: "Priya Nair", email: "priya@playground.example", job_title: "Product" }],
    companies: [{ company_id: "globex", name: "Globex", plan: "team" }],
  },
  html: "<h1>Flour for bakeries</h1>\n<p>Orders of your company.</p>",
  steps: [
    {
      slug: "company",
      goal: 'Say at boot that Ada works for Acme, whose company_id is "acme".',
      start: { script: bootWith('name: "Ada",') },
      check: {
        seen: [
          {
            fact: "call",
            method: "boot",
            args: [{ company: { company_id: "acme", name: "Acme" } }],
            stored: { $some: { type: "messages.checked" } },
          },
        ],
        unseen: [{ fact: "call", method: "boot", warned: { $some: { $has: "company" } } }],
      },
      hints: [
        "A company is an object of its own, under a key beside name.",
        "The key is company. The object needs company_id and name.",
        `Intercom("boot", {\n  user_id: "42",\n  name: "Ada",\n  company: ${acme},\n})`,
      ],
      solution: { script: bootWith('name: "Ada",', `company: ${acme},`) },
      wrongTries: [
        {
          script: bootWith('name: "Ada",', 'company: "Acme",'),
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "A company is an object" } } }] },
          answer:
            "A name alone was left out: two companies may be called the same. It is an object with company_id and name.",
        },
        {
          script: bootWith('name: "Ada",', 'company: { name: "Acme" },'),
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "company_id" } } }] },
          answer: "Without company_id there is nothing to know the company by the next time, so it was left out.",
        },
        {
          script: bootWith('name: "Ada",', 'company: { company_id: "acme" },'),
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "name" } } }] },
          answer: "A company that the workspace does not know yet needs a name as well.",
        },
      ],
      explanation:
        "The first time this made the company (company.created) and tied Ada to it. From then on the id finds it, and the name may change. Who belongs to it is known from the people who were seen with it.",
    },
    {
      slug: "fields",
      goal: "Let update say that Acme is on the plan team, spends 120 a month, and has 14 ovens.",
      check: {
        seen: [
          {
            fact: "call",
            method: "update",
            args: [{ company: { company_id: "acme", plan: "team", monthly_spend: 120, ovens: 14 } }],
            stored: { $some: { type: "messages.checked" } },
          },
        ],
        unseen: [{ fact: "call", method: "update", warned: { $some: { $has: "company" } } }],
      },
      hints: [
        "What is said of a company goes into its object, not beside it.",
        "plan and monthly_spend are known to the service; ovens is yours. The company_id says which company is meant.",
        'Intercom("update", {\n  company: { company_id: "acme", name: "Acme", plan: "team", monthly_spend: 120, ovens: 14 },\n})',
      ],
      solution: {
        script: `${bootWith('name: "Ada",', `company: ${acme},`)}Intercom("update", {\n  company: { company_id: "acme", name: "Acme", plan: "team", monthly_spend: 120, ovens: 14 },\n})\n`,
      },
      wrongTries: [
        {
          script: `${bootWith(`company: ${acme},`)}Intercom("update", { plan: "team", monthly_spend: 120, ovens: 14 })\n`,
          check: {
            seen: [
              {
                fact: "call",
                method: "update",
                args: [{ plan: { $any: true } }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer: "Now Ada is on the plan team and has 14 ovens. What the company has goes inside company.",
        },
        {
          script: `${bootWith(`company: ${acme},`)}Intercom("update", {\n  company: { company_id: "acme", plan: "team", monthly_spend: "120 EUR", ovens: 14 },\n})\n`,
          check: { seen: [{ fact: "call", method: "update", warned: { $some: { $has: "monthly_spend" } } }] },
          answer: "monthly_spend was left out: it is a whole number, without a currency. The rest was stored.",
        },
      ],
      explanation:
        "The row company.updated lists what changed. Other keys than the known ones become custom attributes of the company, as they do with a person. Decimals of monthly_spend are cut off, and user_count is the service's own to count.",
    },
    {
      slug: "several",
      goal: 'Tie Ada to both Acme ("acme") and Globex ("globex") with one boot.',
      check: {
        seen: [
          {
            fact: "call",
            method: "boot",
            args: [{ companies: { $some: { company_id: "acme" } } }],
            stored: { $some: { type: "messages.checked" } },
          },
          { fact: "call", method: "boot", args: [{ companies: { $some: { company_id: "globex" } } }] },
        ],
        unseen: [{ fact: "call", method: "boot", warned: { $some: { $has: "compan" } } }],
      },
      hints: [
        "There is a plural of the key.",
        "companies takes a list of such objects.",
        `Intercom("boot", {\n  user_id: "42",\n  companies: [\n    ${acme},\n    { company_id: "globex", name: "Globex" },\n  ],\n})`,
      ],
      solution: {
        script: bootWith("companies: [", `  ${acme},`, '  { company_id: "globex", name: "Globex" },', "],"),
      },
      wrongTries: [
        {
          script: bootWith("company: [", `  ${acme},`, '  { company_id: "globex", name: "Globex" },', "],"),
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "A company is an object" } } }] },
          answer: "company takes one, and a list was left out. For several there is companies.",
        },
        {
          script: bootWith("companies: {", `  acme: ${acme},`, "},"),
          check: { seen: [{ fact: "call", method: "boot", warned: { $some: { $has: "array" } } }] },
          answer: "companies is a list: square brackets, and each company an object in it.",
        },
      ],
      explanation:
        "Ada belongs to both now. A person is never taken out of a company by leaving it out of the list. Globex was known, so its plan stayed as it was.",
    },
    {
      slug: "current",
      goal: "Say besides for which of the two Ada is at work on this page: Globex.",
      check: {
        seen: [
          {
            fact: "call",
            args: [{ company: { company_id: "globex" } }],
            stored: { $some: { type: "messages.checked" } },
          },
          { fact: "call", method: "boot", args: [{ companies: { $some: { company_id: "acme" } } }] },
        ],
      },
      hints: [
        "Both keys may be there at a time.",
        "companies says to which she belongs, company which of them counts now.",
        `Intercom("boot", {\n  user_id: "42",\n  companies: [\n    ${acme},\n    { company_id: "globex", name: "Globex" },\n  ],\n  company: { company_id: "globex", name: "Globex" },\n})`,
      ],
      solution: {
        script: bootWith(
          "companies: [",
          `  ${acme},`,
          '  { company_id: "globex", name: "Globex" },',
          "],",
          'company: { company_id: "globex", name: "Globex" },',
        ),
      },
      wrongTries: [
        {
          script: bootWith(
            "companies: [",
            `  ${acme},`,
            '  { company_id: "globex", name: "Globex" },',
            "],",
            'company_id: "globex",',
          ),
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ company_id: { $any: true } }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer: "Beside user_id, company_id is an attribute of Ada. It belongs into an object under company.",
        },
      ],
      explanation:
        "On the real service rules about companies look at this one. When Ada switches to Acme in your app, say so with update; else messages go on as if she were at Globex. The playground stores companies, and its messages have no rules about them.",
    },
  ],
  takeaway: {
    text: "Send company with each boot and at each switch. A page can claim any company: where that matters, let only your server change them, over the REST API.",
    code: 'export function workspaceSwitched(company: { id: string; name: string; plan: string }) {\n  window.Intercom("update", {\n    company: {\n      company_id: company.id,\n      name: company.name,\n      plan: company.plan,\n    },\n  })\n}',
  },
} satisfies LessonSource
