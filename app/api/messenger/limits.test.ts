import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { callerAt, newAddress } from "@/app/api/_testing/caller"
import { type Answer, newAppId } from "@/app/api/_testing/messenger"
import type { ErrorBody } from "@/lib/contract/errors"
import { pointsOf, type RuleName, shareOf } from "@/lib/server/rate-limit/rules"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

beforeEach(() => void vi.stubEnv("RATE_LIMITS", "0.05"))
afterEach(() => void vi.unstubAllEnvs())

const pointsFor = (name: RuleName, scope: "session" | "address" | "workspace") => pointsOf(name, scope) ?? 0

/** What the two headers say, read as structured fields of one item. */
function standingOf({ headers }: Answer<unknown>) {
  const [, policy, quota, window] = /^"([\w-]+)";q=(\d+);w=(\d+)$/.exec(headers.get("ratelimit-policy") ?? "") ?? []
  const [, same, remaining, reset] = /^"([\w-]+)";r=(\d+);t=(\d+)$/.exec(headers.get("ratelimit") ?? "") ?? []
  expect(same).toBe(policy)
  return { policy, quota: Number(quota), window: Number(window), remaining: Number(remaining), reset: Number(reset) }
}

/** Asks until it is refused; the refusal, and how often it went well before. */
async function exhaust(ask: () => Promise<Answer<ErrorBody>>, most = 1_000) {
  for (let count = 0; count < most; count++) {
    const answer = await ask()
    if (answer.status === 429) return { refusal: answer, count }
    expect(answer.status).toBeLessThan(300)
  }
  throw new Error(`${most} requests were not refused.`)
}

describe("every answer", () => {
  test("says how much is left, which a page of any origin may read", async () => {
    const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
    const token = await caller.session(app_id)
    const first = standingOf(await caller.ping(app_id, token))
    expect(first).toMatchObject({ policy: "ping", quota: pointsFor("ping", "session"), window: 60 })
    const answer = await caller.ping(app_id, token)
    expect(standingOf(answer)).toMatchObject({ remaining: first.remaining - 1 })
    const exposed = answer.headers.get("access-control-expose-headers")
    for (const name of ["RateLimit", "RateLimit-Policy", "Retry-After"]) expect(exposed).toContain(name)
  })

  test("that refuses says for how long, and why", async () => {
    const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
    const token = await caller.session(app_id)
    const { refusal, count } = await exhaust(() => caller.ping(app_id, token))
    expect(count).toBe(pointsFor("ping", "session"))
    const { policy, remaining, reset } = standingOf(refusal)
    expect({ policy, remaining }).toEqual({ policy: "ping", remaining: 0 })
    expect(Number(refusal.headers.get("retry-after"))).toBeGreaterThanOrEqual(reset)
    expect(reset).toBeGreaterThan(0)
    expect(refusal.body.errors[0]).toMatchObject({
      code: "rate_limited",
      message: `Wait ${reset} seconds: one session may have ${count} pings in 60 seconds.`,
    })
  })

  test("to a batch counts its events, to a file its kilobytes", async () => {
    const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
    const token = await caller.session(app_id)
    const [before, after] = [standingOf(await caller.track(token)), standingOf(await caller.track(token, 20))]
    expect(before.remaining - after.remaining).toBe(20)
    const [small, large] = [await caller.upload(token), await caller.upload(token, 2_000 * 1_024)]
    expect(standingOf(small).remaining - standingOf(large).remaining).toBe(2_000)
  })

  test("is without limits where they are turned off", async () => {
    vi.stubEnv("RATE_LIMITS", "off")
    const answer = await callerAt(newAddress()).boot(await newAppId())
    expect(answer.headers.get("ratelimit")).toBeNull()
  })
})

describe("whoever spends a quota", () => {
  test.each(["ping", "event", "reply", "conversation", "upload", "stream"] as const)(
    "of %s in one session spends it for nobody else",
    async (name) => {
      const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
      const [greedy, modest] = [await caller.session(app_id), await caller.session(app_id)]
      const conversation = { [greedy]: "", [modest]: "" }
      for (const token of [greedy, modest]) conversation[token] = (await caller.start(token)).body.id
      const asks = {
        ping: { points: 1, ask: (token: string) => caller.ping(app_id, token) },
        event: { points: 15, ask: (token: string) => caller.track(token, 15) },
        reply: { points: 1, ask: (token: string) => caller.reply(token, conversation[token] ?? "") },
        conversation: { points: 1, ask: (token: string) => caller.start(token) },
        upload: { points: 2_000, ask: (token: string) => caller.upload(token, 2_000 * 1_024) },
        stream: { points: 1, ask: (token: string) => caller.stream(token) },
      }
      const { points, ask } = asks[name]
      const { refusal } = await exhaust(() => ask(greedy))
      expect(standingOf(refusal).policy).toBe(name)
      // More often than their address may: what is refused at the session is not counted there.
      const more = Math.ceil(pointsFor(name, "address") / points) + 1
      const refused = await Promise.all(Array.from({ length: more }, () => ask(greedy)))
      expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]))
      expect((await ask(modest)).status).toBeLessThan(300)
      expect((await caller.boot(app_id)).status).toBe(200)
    },
  )

  test("by making up tokens is stopped at the address, before anything is looked up", async () => {
    const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
    let made = 0
    const ask = () => caller.boot(app_id, {}, `made-up-${made++}`)
    const { refusal } = await exhaust(ask)
    expect(standingOf(refusal).policy).toMatch(/^(ping|person)-address$/)
    expect((await callerAt(newAddress()).boot(app_id)).status).toBe(200)
  })

  test("by boots without a session leaves those who have one alone", async () => {
    const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
    const token = await caller.session(app_id)
    const { refusal, count } = await exhaust(() => caller.boot(app_id))
    expect(standingOf(refusal).policy).toBe("boot-address")
    expect(count).toBe(pointsFor("boot", "address") - 1)
    expect((await caller.ping(app_id, token)).status).toBe(200)
  })

  test("by naming ever new people makes no more of them, and those who are there are still served", async () => {
    const [app_id, caller] = [await newAppId(), callerAt(newAddress())]
    const known = await caller.session(app_id)
    let [token, count] = [known, 0]
    const { refusal } = await exhaust(async () => {
      // Each session may ping a few times only.
      if (count % 4 === 0) token = await caller.session(app_id)
      count++
      const answer = await caller.boot(app_id, { user: { user_id: `${count}` } }, token)
      if (answer.status === 200) token = answer.body.session.token
      return answer
    })
    expect(standingOf(refusal).policy).toBe("person-address")
    expect((await caller.ping(app_id, known)).status).toBe(200)
    expect((await callerAt(newAddress()).boot(app_id, { user: { user_id: "another" } })).status).toBe(200)
  })

  test("of demo copies at one address does not keep another from its own", async () => {
    const greedy = callerAt(newAddress())
    const { refusal, count } = await exhaust(() => greedy.demo(), 2_000)
    expect(standingOf(refusal).policy).toBe("workspace-address")
    expect(count).toBe(pointsFor("workspace", "address"))
    expect((await callerAt(newAddress()).demo()).status).toBe(200)
  })
})

describe("a workspace that many flood", () => {
  test("still takes in a newcomer from an address that has used little", async () => {
    const app_id = await newAppId()
    const batch = 50
    const perAddress = Math.floor(pointsFor("event", "address") / batch)
    const counted = perAddress * batch - shareOf("event")
    for (let count = 0; count < Math.ceil(pointsFor("event", "workspace") / counted); count++) {
      const flooder = callerAt(newAddress())
      for (let each = 0; each < perAddress; each++) await flooder.track(await flooder.session(app_id), batch)
    }
    const late = callerAt(newAddress())
    const { refusal } = await exhaust(async () => late.track(await late.session(app_id), batch))
    expect(standingOf(refusal).policy).toBe("event-workspace")

    const newcomer = callerAt(newAddress())
    const token = await newcomer.session(app_id)
    const conversation = await newcomer.start(token)
    expect(conversation.status).toBe(200)
    const answers = [
      await newcomer.track(token),
      await newcomer.reply(token, conversation.body.id),
      await newcomer.stream(token),
      await newcomer.upload(token),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 201])
    expect((await callerAt(newAddress()).track(await newcomer.session(await newAppId()))).status).toBe(200)
  })
})
