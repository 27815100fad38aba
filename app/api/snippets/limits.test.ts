import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { newAddress } from "@/app/api/_testing/caller"
import { refusalOf } from "@/app/api/_testing/identity"
import type { Answer } from "@/app/api/_testing/messenger"
import { openPage } from "@/app/api/_testing/reading"
import { create, files, fork, list, report, type Sender } from "@/app/api/_testing/snippets"
import type { ErrorBody } from "@/lib/contract/errors"
import { addressHeader } from "@/lib/server/rate-limit/caller"
import { refusalOfPage } from "@/lib/server/rate-limit/page"
import { pointsOf } from "@/lib/server/rate-limit/rules"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

beforeEach(() => void vi.stubEnv("RATE_LIMITS", "0.05"))
afterEach(() => void vi.unstubAllEnvs())

/** How often it goes well before it is refused. */
async function countOf(ask: () => Promise<Answer<unknown>>): Promise<number> {
  for (let count = 0; count < 1_000; count++) {
    const answer = (await ask()) as Answer<ErrorBody>
    if (answer.status < 300) continue
    expect(refusalOf(answer)).toEqual([429, "rate_limited"])
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0)
    return count
  }
  throw new Error("Nothing was refused.")
}

test("an address saves so often, and a browser less; others go on", async () => {
  const address = newAddress()
  const { cookie } = await openPage()
  expect(await countOf(() => create({}, { address, cookie }))).toBe(pointsOf("snippet", "session"))
  const left = (pointsOf("snippet", "address") ?? 0) - (pointsOf("snippet", "session") ?? 0)
  expect(await countOf(() => create({}, { address }))).toBe(left)
  expect((await create({}, { address: newAddress() })).status).toBe(201)
})

test("what is saved and forked counts by its length as well", async () => {
  const sender: Sender = { address: newAddress() }
  const megabyte = { files: files("x".repeat(999_000)) }
  const { slug } = (await create(megabyte, { address: newAddress() })).body
  const most = Math.floor((pointsOf("snippet_text", "address") ?? 0) / 976)
  expect(await countOf(() => create(megabyte, sender))).toBe(most)
  const forker: Sender = { address: newAddress() }
  expect(await countOf(() => fork(slug, {}, forker))).toBe(most)
})

test("an address searches and reports so often", async () => {
  vi.spyOn(console, "warn").mockReturnValue()
  const address = newAddress()
  expect(await countOf(() => list({}, { address }))).toBe(pointsOf("snippet_search", "address"))
  const { slug } = (await create({}, { address: newAddress() })).body
  expect(await countOf(() => report(slug, { reason: "Bad" }, { address }))).toBe(pointsOf("report", "address"))
})

test("an address is shown so many pages, and told how long to wait for more", async () => {
  const headers = new Headers({ [addressHeader()]: newAddress() })
  for (let count = 0; count < (pointsOf("snippet_page", "address") ?? 0); count++) {
    expect(await refusalOfPage("snippet_page", headers)).toBe(null)
  }
  expect(await refusalOfPage("snippet_page", headers)).toMatch(/^Wait \d+ seconds: one network address may have/)
})
