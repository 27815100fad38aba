import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { change, createOutbound, start } from "@/app/api/_testing/content"
import { opening, reply, start as startConversation, started, written } from "@/app/api/_testing/conversation"
import { boot, event, newAppId, post, sendEvents, sendPing } from "@/app/api/_testing/messenger"
import { newWorkspace } from "@/app/api/_testing/reading"
import * as events from "@/app/api/messenger/events/route"
import * as pings from "@/app/api/messenger/ping/route"
import { outboundKinds } from "@/lib/contract/content"
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

describe("whatever a page sends", () => {
  test("as a person never breaks the server", async () => {
    const app_id = await newAppId()
    const check = async (user: Record<string, unknown>) => {
      expect((await sendPing({ app_id, user })).status).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(record, check), { numRuns: 150 })
  })

  test("as metadata never breaks the server", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const check = async (metadata: Record<string, unknown>, name: string) => {
      const { status } = await sendEvents(token, [{ ...event({ name }), metadata }])
      expect(status).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(record, fc.constantFrom("a", "b", "\u0000"), check), { numRuns: 150 })
  })

  test("as progress of a survey, or as content of a message, never breaks the server", async () => {
    const workspace = await newWorkspace()
    const { token } = await boot({ app_id: workspace.app_id })
    const { notice } = (await start(token, 401, { kind: "survey" })).body
    const keys = fc.oneof(text, fc.constantFrom("ease", "next", "missing"))
    const progress = fc.record({ answers: fc.dictionary(keys, value), step: value }, { requiredKeys: [] })
    const kind = fc.constantFrom(...outboundKinds)
    const check = async (given: unknown, kind: string, content: unknown, id: string) => {
      const statuses = [
        await change(token, notice.id, { state: "seen", progress: given }),
        await change(token, id, { state: "seen" }),
        await createOutbound(workspace, { kind, name: "x", blocks: [{ type: "paragraph", text: id }], content }),
        await start(token, id, { kind }),
      ].map(({ status }) => status)
      expect(Math.max(...statuses)).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(progress, kind, fc.oneof(record, value), text, check), { numRuns: 100 })
  })

  test("as a message never breaks the server", async () => {
    const { token } = await boot({ app_id: await newAppId() })
    const { id } = await started(token)
    const block = fc.oneof(
      fc.record({ type: fc.constant("paragraph"), text }),
      fc.record({ type: fc.constant("image"), url: text, alt: text }),
      fc.record({ type: fc.constant("attachment"), id: text }),
      value,
    )
    const check = async (blocks: unknown[], rest: Record<string, unknown>, at: string) => {
      expect((await startConversation(token, { ...opening(), blocks })).status).toBeLessThan(500)
      expect((await reply(token, id, { ...written(), ...rest })).status).toBeLessThan(500)
      expect((await reply(token, at)).status).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(fc.array(block), record, text, check), { numRuns: 100 })
  })

  test("as a body is refused or understood, and never breaks the server", async () => {
    const app_id = await newAppId()
    const shaped = fc.record(
      {
        app_id: fc.oneof(fc.constant(app_id), value),
        command: fc.oneof(fc.constant("boot"), value),
        page: value,
        user: value,
      },
      { requiredKeys: [] },
    )
    const check = async (body: unknown) => {
      for (const handler of [pings.POST, events.POST])
        expect((await post(handler, body, randomUUID())).status).toBeLessThan(500)
    }
    await fc.assert(fc.asyncProperty(fc.oneof(shaped, value), check), { numRuns: 150 })
  })
})
