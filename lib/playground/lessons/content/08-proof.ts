import type { LessonSource } from "@/lib/contract/learn/lesson"

/** What a server does in one line, with the browser's own means. */
const hashOf = `async function hashOf(text: string, secret: string) {
  const encoder = new TextEncoder()
  const algorithm = { name: "HMAC", hash: "SHA-256" }
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"])
  const bytes = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
`

const unsigned = `const part = (value: object) => btoa(JSON.stringify(value)).replaceAll("=", "")
const token = \`\${part({ alg: "none" })}.\${part({ user_id: "42" })}.\`
`

export default {
  title: "Prove who it is",
  summary: "See what a workspace refuses that asks for proof, read why, and log in with what your server signs.",
  minutes: 10,
  scene: {
    version: 1,
    settings: { requires_verification: true },
    team: [{ name: "Jonas Lind", email: "jonas@playground.example", job_title: "Integrations" }],
    // Where proof is required, no unproven login makes a new name.
    event_names: [{ name: "opened-help" }],
  },
  html: "<h1>Bank of flour</h1>\n<p>Here every login must be proven.</p>",
  steps: [
    {
      slug: "visitor",
      goal: "Boot a Messenger that this workspace accepts without any proof.",
      start: { script: 'Intercom("boot", { user_id: "42", name: "Ada" })\n' },
      isNewBrowser: true,
      check: {
        seen: [
          { fact: "call", method: "boot", is_automatic: false, stored: { $some: { type: "messages.checked" } } },
          { fact: "person", call: "boot", person: { role: "visitor" } },
        ],
      },
      hints: [
        "The console says why this boot was refused. What did it claim?",
        "A proof is asked of who says who they are. A visitor says nothing.",
        'Intercom("boot")',
      ],
      solution: { script: 'Intercom("boot")\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { email: "ada@example.com" })\n',
          check: {
            seen: [
              { fact: "call", method: "boot", args: [{ email: { $any: true } }] },
              { fact: "console", level: "error", text: { $has: "Send intercom_user_jwt or user_hash" } },
            ],
          },
          answer: "An email names a user just as a user_id does, so it needs a proof as well.",
        },
        {
          script: 'Intercom("boot", { user_id: "42", name: "Ada" })\n',
          check: { seen: [{ fact: "console", level: "error", text: { $has: "Send intercom_user_jwt or user_hash" } }] },
          answer:
            "Refused with status 403: anybody could write 42 into a console. Without a proof the Messenger does not come for a user.",
        },
      ],
      explanation:
        "Visitors and leads cannot be proven, and nothing is asked of them. For users the setting is a decision of the team: where it is off, the service takes each user_id on trust.",
    },
    {
      slug: "hash",
      goal: "Log user 42 in with a user_hash that was made with a wrong secret, and see that it is told apart from a missing one.",
      start: { script: `${hashOf}\nIntercom("boot", { user_id: "42" })\n` },
      check: {
        seen: [
          { fact: "call", method: "boot", args: [{ user_id: "42", user_hash: { $any: true } }] },
          { fact: "console", level: "error", text: { $has: "Check user_hash" } },
        ],
      },
      hints: [
        "The function hashOf does what your server would do: HMAC-SHA256, as hexadecimal text.",
        "Hash the user_id with any secret you like, wait for it, and give it to boot as user_hash.",
        'async function logIn() {\n  const user_hash = await hashOf("42", "a guess")\n  Intercom("boot", { user_id: "42", user_hash })\n}\n\nlogIn()',
      ],
      solution: {
        script: `${hashOf}\nasync function logIn() {\n  const user_hash = await hashOf("42", "a guess")\n  Intercom("boot", { user_id: "42", user_hash })\n}\n\nlogIn()\n`,
      },
      wrongTries: [
        {
          script: `${hashOf}\nasync function logIn() {\n  const userHash = await hashOf("42", "a guess")\n  Intercom("boot", { user_id: "42", userHash })\n}\n\nlogIn()\n`,
          check: {
            seen: [
              { fact: "call", method: "boot", args: [{ userHash: { $any: true } }] },
              { fact: "console", level: "error", text: { $has: "Send intercom_user_jwt or user_hash" } },
            ],
          },
          answer: "userHash is an attribute like any other, so the proof counts as missing. It is written user_hash.",
        },
      ],
      explanation:
        "Missing and wrong are different answers: now the server compared, and the hash did not fit. The right one needs the workspace's secret, and that must never be in a page: whoever has it can be anybody. So your server makes the hash, once the person has logged in there.",
    },
    {
      slug: "token",
      goal: "Log in with a token that nobody signed, as intercom_user_jwt, and read why it is refused.",
      start: { script: `${unsigned}\nIntercom("boot", { user_id: "42" })\n` },
      check: { seen: [{ fact: "console", level: "error", text: { $has: "Check intercom_user_jwt" } }] },
      hints: [
        "The token is in the variable, and says by itself who it is about.",
        "Give it to boot under the name intercom_user_jwt. The user_id may stay away.",
        'Intercom("boot", { intercom_user_jwt: token })',
      ],
      solution: { script: `${unsigned}\nIntercom("boot", { intercom_user_jwt: token })\n` },
      wrongTries: [
        {
          script: `${unsigned}\nIntercom("boot", { jwt: token })\n`,
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ jwt: { $any: true } }],
                stored: { $some: { type: "messages.checked" } },
              },
            ],
          },
          answer:
            "jwt is one more attribute, and names nobody: a visitor was booted. The token's name is intercom_user_jwt.",
        },
        {
          script: `${unsigned}\nIntercom("boot", { user_id: "42", user_hash: token })\n`,
          check: { seen: [{ fact: "console", level: "error", text: { $has: "Check user_hash" } }] },
          answer: "A token is no hash. The two proofs have a setting each: this one is intercom_user_jwt.",
        },
      ],
      explanation:
        "A token with the algorithm none, or one that was signed with anything but HS256 and the workspace's secret, proves nothing. A signed one must name the user_id, and should end soon (exp). What else it claims counts as proven, and wins over what the page says beside it.",
    },
    {
      slug: "fallback",
      goal: "Keep a visitor's Messenger on the page although the login is refused, and track opened-help there.",
      start: { script: 'Intercom("boot", { user_id: "42" })\nIntercom("trackEvent", "opened-help")\n' },
      isNewBrowser: true,
      check: {
        seen: [
          { fact: "person", call: "boot", person: { role: "visitor" } },
          { fact: "console", level: "error", text: { $has: "boot was refused" } },
          { fact: "stored", type: "event.tracked", event_name: "opened-help" },
        ],
      },
      hints: [
        "A refused first boot leaves nothing behind. What if it is not the first?",
        "Boot for the visitor, and let the login be the second boot.",
        'Intercom("boot")\nIntercom("boot", { user_id: "42" })\nIntercom("trackEvent", "opened-help")',
      ],
      solution: {
        script: 'Intercom("boot")\nIntercom("boot", { user_id: "42" })\nIntercom("trackEvent", "opened-help")\n',
      },
      wrongTries: [
        {
          script: 'Intercom("boot", { user_id: "42" })\nIntercom("trackEvent", "opened-help")\n',
          check: {
            seen: [
              { fact: "call", method: "trackEvent" },
              { fact: "console", level: "error", text: { $has: "boot was refused" } },
            ],
            unseen: [{ fact: "person", person: { role: "visitor" } }],
          },
          answer: "The only boot was refused, so there is no session, and nobody to whom the event could belong.",
        },
      ],
      explanation:
        "A refused login leaves the session as it was: the visitor's goes on, and the event is theirs. On your page fetch the proof first and boot with it; if your server cannot be reached, a visitor can still write to you.",
    },
    {
      slug: "proven-hash",
      goal: "Log user 42 in with the user_hash that your server makes, so that the workspace takes the login.",
      start: { script: 'Intercom("boot", { user_id: "42", name: "Ada" })\n' },
      proves: "42",
      check: {
        seen: [
          {
            fact: "call",
            method: "boot",
            args: [{ user_id: "42", user_hash: { $any: true } }],
            stored: { $some: { type: "login.proven", by: "user_hash" } },
          },
          { fact: "person", call: "boot", person: { role: "user", user_id: "42" } },
        ],
      },
      hints: [
        "The page cannot make this hash, as it must not have the secret. Who has it?",
        "Ask your server for a proof, copy the user_hash, and give it to boot beside the user_id that it is of.",
        'Intercom("boot", { user_id: "42", name: "Ada", user_hash: "<user_hash>" })',
      ],
      solution: { script: 'Intercom("boot", { user_id: "42", name: "Ada", user_hash: "<user_hash>" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { user_id: "43", user_hash: "<user_hash>" })\n',
          check: {
            seen: [
              { fact: "call", method: "boot", args: [{ user_id: "43" }] },
              { fact: "console", level: "error", text: { $has: "Check user_hash" } },
            ],
          },
          answer: "This hash was made of 42, and proves nobody else. Whoever copies it out of a page is still not 43.",
        },
        {
          script: 'Intercom("boot", { user_id: "42", user_hash: "<user_hash>".toUpperCase() })\n',
          check: {
            seen: [
              { fact: "call", method: "boot", args: [{ user_id: "42", user_hash: { $any: true } }] },
              { fact: "console", level: "error", text: { $has: "Check user_hash" } },
            ],
          },
          answer:
            "The server compared, and the hash did not fit. Pass it on as your server gave it, in lower case and whole.",
        },
      ],
      explanation:
        "The row login.proven is the server's word: it made the same hash with its own copy of the secret. A hash never ends and says nothing but the user_id, so the name beside it is taken on trust. Where it leaks, only a new secret helps.",
    },
    {
      slug: "proven-token",
      goal: "Log user 42 in with the signed token that your server gives, and without a user_id beside it.",
      start: { script: 'Intercom("boot", { user_id: "42", name: "Ada" })\n' },
      proves: "42",
      check: {
        seen: [
          {
            fact: "call",
            method: "boot",
            args: [{ intercom_user_jwt: { $any: true } }],
            stored: { $some: { type: "login.proven", by: "intercom_user_jwt" } },
          },
          { fact: "person", call: "boot", person: { role: "user", user_id: "42" } },
        ],
        unseen: [{ fact: "call", method: "boot", is_automatic: false, args: [{ user_id: { $any: true } }] }],
      },
      hints: [
        "A token says by itself who it is about, and its signature proves that.",
        "Ask your server for a proof, copy the token, and give it to boot in the place of the user_id.",
        'Intercom("boot", { intercom_user_jwt: "<intercom_user_jwt>", name: "Ada" })',
      ],
      solution: { script: 'Intercom("boot", { intercom_user_jwt: "<intercom_user_jwt>", name: "Ada" })\n' },
      wrongTries: [
        {
          script: 'Intercom("boot", { user_id: "42", user_hash: "<intercom_user_jwt>" })\n',
          check: { seen: [{ fact: "console", level: "error", text: { $has: "Check user_hash" } }] },
          answer:
            "The token is no user_hash. It has a setting of its own, intercom_user_jwt, and then no user_id is needed.",
        },
        {
          script:
            'const token = "<intercom_user_jwt>"\nIntercom("boot", { intercom_user_jwt: token.replace(/[^.]+$/, "mine") })\n',
          check: { seen: [{ fact: "console", level: "error", text: { $has: "Check intercom_user_jwt" } }] },
          answer:
            "The signature does not fit what it signs. A token holds as your server gave it, to the last letter, or not at all.",
        },
        {
          script: 'Intercom("boot", { user_id: "42", intercom_user_jwt: "<intercom_user_jwt>" })\n',
          check: {
            seen: [
              {
                fact: "call",
                method: "boot",
                args: [{ user_id: "42", intercom_user_jwt: { $any: true } }],
                stored: { $some: { type: "login.proven" } },
              },
            ],
          },
          answer:
            "The token was accepted. It names the user by itself, so leave the user_id out: then nothing can contradict it.",
        },
      ],
      explanation:
        "Again login.proven, now by the token. It ends after a day, and whatever else it claims counts as proven. The user_id stayed out of the page's hands altogether: what the token says wins over what stands beside it.",
    },
  ],
  takeaway: {
    text: "On your server, for the person who is logged in there. Read the secret from the environment; sign a token, or make the older user_hash.",
    code: 'import { createHmac } from "node:crypto"\nimport { SignJWT } from "jose"\n\nconst secret = process.env.MESSENGER_SECRET ?? ""\n\nexport function messengerToken(user: { id: string; email: string }) {\n  return new SignJWT({ user_id: user.id, email: user.email })\n    .setProtectedHeader({ alg: "HS256" })\n    .setExpirationTime("2h")\n    .sign(new TextEncoder().encode(secret))\n}\n\nexport function userHash(userId: string) {\n  return createHmac("sha256", secret).update(userId).digest("hex")\n}\n\n// On the page, with what the server answered:\n// Intercom("boot", { app_id: "YOUR_APP_ID", intercom_user_jwt: token })',
  },
} satisfies LessonSource
