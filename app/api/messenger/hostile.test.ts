import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { change, createOutbound, start } from "@/app/api/_testing/content"
import { opening, reply, start as startConversation, started, written } from "@/app/api/_testing/conversation"
import { boot, event, newAppId, post, sendEvents, sendPing } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import * as events from "@/app/api/messenger/events/route"
import * as pings from "@/app/api/messenger/ping/route"
import { outboundKinds } from "@/lib/contract/messenger/content"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

// Any text at all: control characters, halves of surrogate pairs, names of prototypes.
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("\u0000", "\ud800", "__proto__", "' OR 1=1 --", "%_"),
)
const value = fc.oneof(fc.jsonValue(), text, fc.double(), fc.maxSafeInteger())
const record = fc.dictionary(
  fc.oneof(text, fc.constantFrom("name", "created_at", "avatar", "company", "user_id", "email")),
  value,
)

/** None may be a fault of the server's, and some must be taken: behind the border is what the rest is to reach. */
class Answers {
  readonly #counts = new Map<string, { taken: number; all: number }>()

  note(what: string, { status }: { status: number }): void {
    expect([what, status]).toEqual([what, expect.toSatisfy((code: number) => code < 500)])
    const { taken, all } = this.#counts.get(what) ?? { taken: 0, all: 0 }
    this.#counts.set(what, { taken: status < 300 ? taken + 1 : taken, all: all + 1 })
  }

  expectSomeTaken(): void {
    expect(this.#counts.size).toBeGreaterThan(0)
    for (const [what, { taken, all }] of this.#counts) {
      expect([what, taken]).toEqual([what, expect.toSatisfy((count: number) => count > 0 && count < all)])
    }
  }
}

describe("whatever a page sends", () => {
  let answers: Answers

  beforeEach(() => {
    answers = new Answers()
  })

  afterEach(() => answers.expectSomeTaken())

  test("as a person never breaks the server", async () => {
    const app_id = await newAppId()
    const check = async (user: Record<string, unknown>) => {
      answers.note("ping", await sendPing({ app_id, user }))
    }
    await fc.assert(fc.asyncProperty(record, check), { numRuns: 150 })
  })

  test("as metadata never breaks the server", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const check = async (metadata: Record<string, unknown>, name: string) => {
      answers.note("events", await sendEvents(token, [{ ...event({ name }), metadata }]))
    }
    await fc.assert(fc.asyncProperty(record, fc.constantFrom("a", "b", "\u0000"), check), { numRuns: 150 })
  })

  test("as progress of a survey, or as content of a message, never breaks the server", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const { notice } = (await start(token, 401, { kind: "survey" })).body
    const keys = fc.oneof(text, fc.constantFrom("ease", "next", "missing"))
    const shaped = fc.record({ answers: fc.record({ next: fc.oneof(text, fc.nat()) }, { requiredKeys: [] }) })
    const wild = fc.record({ answers: fc.dictionary(keys, value), step: value }, { requiredKeys: [] })
    const progress = fc.oneof(shaped, wild)
    const kind = fc.constantFrom(...outboundKinds)
    const check = async (given: unknown, kind: string, content: unknown, id: string) => {
      answers.note("progress", await change(token, notice.id, { state: "seen", progress: given }))
      const blocks = [{ type: "paragraph", text: id }]
      answers.note("outbound", await createOutbound(workspace, { kind, name: "x", blocks, content }))
      expect((await change(token, id, { state: "seen" })).status).toBeLessThan(500)
      expect((await start(token, id, { kind })).status).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(progress, kind, fc.oneof(record, value), text, check), { numRuns: 100 })
  })

  test("as a message never breaks the server", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const { id } = await started(token)
    const paragraph = fc.record({ type: fc.constant("paragraph"), text })
    const block = fc.oneof(
      paragraph,
      fc.record({ type: fc.constant("image"), url: text, alt: text }),
      fc.record({ type: fc.constant("attachment"), id: text }),
      value,
    )
    const check = async (blocks: unknown[], rest: Record<string, unknown>, at: string) => {
      answers.note("conversation", await startConversation(token, { ...opening(), blocks }))
      answers.note("reply", await reply(token, id, { ...written(), ...rest }))
      expect((await reply(token, at)).status).toBeLessThan(500)
    }
    const blocks = fc.oneof(fc.array(paragraph, { minLength: 1, maxLength: 3 }), fc.array(block))
    await fc.assert(fc.asyncProperty(blocks, record, text, check), { numRuns: 100 })
  })

  test("as a body is refused or understood, and never breaks the server", async () => {
    const app_id = await newAppId()
    const { token } = await boot({ app_id })
    const shaped = fc.record(
      {
        app_id: fc.oneof({ weight: 4, arbitrary: fc.constant(app_id) }, value),
        command: fc.oneof({ weight: 4, arbitrary: fc.constantFrom("boot", "update") }, value),
        page: fc.oneof(fc.record({ url: fc.webUrl(), title: text, referrer: text }), value),
        user: fc.oneof(record, value),
      },
      { requiredKeys: ["app_id", "command"] },
    )
    const check = async (body: unknown) => {
      answers.note("ping", await post(pings.POST, body))
      expect((await post(events.POST, body, token)).status).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(fc.oneof(shaped, value), check), { numRuns: 150 })
  })
})
