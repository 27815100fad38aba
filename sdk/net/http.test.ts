// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import type { Effect } from "../../lib/contract/frame/probe"
import { errorAnswer } from "../testing/fake-server"
import { post } from "./http"

afterEach(() => vi.unstubAllGlobals())

/** When a page comes back that is told to wait 40 s. */
async function returnAfter(): Promise<number> {
  vi.stubGlobal("fetch", () => Promise.resolve(errorAnswer(429, "rate_limited", { "retry-after": "40" })))
  const told: Effect[] = []
  const trace = { id: null, effect: (effect: Effect) => void told.push(effect) }
  const ending = new AbortController()
  const { signal } = ending
  await post({ url: "http://localhost/", token: null, body: {}, retries: 0, signal, traces: [trace] }, () =>
    ending.abort(),
  ).catch(() => {})
  const failed = told.find((effect) => effect.kind === "failed")
  return failed?.retry_in_ms ?? Number.NaN
}

test("a hundred pages that are told to wait for the same moment do not come at the same one", async () => {
  const late = (await Promise.all(Array.from({ length: 100 }, returnAfter))).map((ms) => ms - 40_000)
  expect(Math.min(...late)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...late)).toBeLessThanOrEqual(500)
  expect(new Set(late).size).toBeGreaterThan(50)
})

test("an answer that breaks off is none: what was asked for is sent again", async () => {
  const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("cut")) })
  const answers = [new Response(broken), Response.json({ accepted: ["1"] })]
  const fetched = vi.fn(async () => answers.shift())
  vi.stubGlobal("fetch", fetched)
  const answer = await post({ url: "http://localhost/", token: null, body: { events: ["1"] }, retries: 1, traces: [] })
  expect(answer).toEqual({ accepted: ["1"] })
  expect(fetched).toHaveBeenCalledTimes(2)
})
