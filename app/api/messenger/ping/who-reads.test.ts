// Random browsers boot, log in with and without proof, write, leave addresses, log out, lose their cookies and try those
// of others. Whatever happens, nobody reads a message that was written before they were its author's person.
import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { expect, test } from "vitest"
import { opening, start, textsOf } from "@/app/api/_testing/conversation"
import { changeSettings, hashOf, tokenOf } from "@/app/api/_testing/identity"
import { type PingBody, post, sendPing, shutdown } from "@/app/api/_testing/messenger"
import { type Key, keysOf, type Login, Readers } from "@/app/api/_testing/readers-model"
import { newWorkspace } from "@/app/api/_testing/reading"
import * as emails from "@/app/api/messenger/email/route"
import type { PingResponse } from "@/lib/contract/messenger/messenger"
import type { CreatedWorkspace } from "@/lib/contract/playground/playground"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const browsers = [0, 1, 2]
const browser = fc.constantFrom(...browsers)
const address = fc.constantFrom("ada@b.co", "bob@b.co")

const login = fc
  .record({
    id: fc.option(fc.constantFrom("1", "2")),
    email: fc.option(address),
    proof: fc.constantFrom("hash" as const, "token" as const, "none" as const),
  })
  // A token needs a user_id, and a login a name.
  .filter(({ id, email, proof }) => (proof === "token" ? id !== null : id !== null || email !== null))

const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("visit" as const), browser, cookieOf: fc.option(browser) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("login" as const), browser, login, cookieOf: fc.option(browser) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("write" as const), browser }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("leave" as const), browser, email: address }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("logout" as const), browser }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("forget" as const), browser }) },
)

type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never

type Browser = {
  visitorId: string
  session: { token: string; keys: Set<Key>; user: PingResponse["user"] } | null
}

/** One workspace, some browsers, and what the model knows of them. */
class World {
  readonly #workspace: CreatedWorkspace
  readonly #isStrict: boolean
  readonly #readers = new Readers()
  readonly #browsers: Browser[] = browsers.map(() => ({ visitorId: randomUUID(), session: null }))
  /** Who wrote what. */
  readonly #authors = new Map<string, Set<Key>>()
  readonly #dead = new Set<string>()
  reads = 0

  constructor(workspace: CreatedWorkspace, isStrict: boolean) {
    this.#workspace = workspace
    this.#isStrict = isStrict
  }

  async run(step: Action): Promise<void> {
    const own = this.#at(step.browser)
    if (step.do === "visit") await this.#ping(own, {}, { cookieOf: step.cookieOf, keys: [] })
    if (step.do === "login") await this.#login(own, step)
    if (step.do === "write") await this.#write(own)
    if (step.do === "leave") await this.#leave(own, step.email)
    if (step.do === "logout") await this.#logout(own)
    if (step.do === "forget") own.session = null
  }

  /** What each browser sees in the end, and that no token which was replaced opens anything. */
  async finish(): Promise<void> {
    for (const { session } of this.#browsers) if (session) await this.#look(session)
    for (const token of this.#dead) {
      const { status } = await sendPing({ app_id: this.#workspace.app_id, command: "update" }, token)
      expect(status).toBe(401)
    }
  }

  #at(index: number): Browser {
    const found = this.#browsers[index]
    if (!found) throw new Error(`There is no browser ${index}.`)
    return found
  }

  async #login(own: Browser, { login: given, cookieOf }: Extract<Action, { do: "login" }>): Promise<void> {
    const keys = keysOf(given)
    const user = await this.#userOf(given)
    const refused = this.#isStrict && given.proof === "none"
    const isNamedAlready = own.session?.user.role === "user"
    const status = await this.#ping(own, user, { cookieOf, keys })
    // A session may name its own person again.
    if (refused && !isNamedAlready) expect(status).toBe(403)
  }

  async #userOf({ id, email, proof }: Login): Promise<Record<string, unknown>> {
    const { secret } = this.#workspace
    const names = { ...(id !== null && { user_id: id }), ...(email !== null && { email }) }
    if (proof === "token") return { intercom_user_jwt: await tokenOf(secret, names) }
    return { ...names, ...(proof === "hash" && { user_hash: hashOf(secret, id ?? email ?? "") }) }
  }

  /** Boots; with the visitor id of another browser where that was stolen, and then without a token of one's own. */
  async #ping(own: Browser, user: object, { cookieOf, keys }: { cookieOf: number | null; keys: Key[] }) {
    const before = cookieOf === null ? own.session : null
    const visitor_id = cookieOf === null ? own.visitorId : this.#at(cookieOf).visitorId
    const body: PingBody = { app_id: this.#workspace.app_id, visitor_id, user: { ...user } }
    const { status, body: answer } = await sendPing(body, before?.token)
    if (status !== 200) {
      // An address that several people proved, or named, is theirs to tell apart.
      expect([403, 409]).toContain(status)
      return status
    }
    this.#take(own, { before, answer, keys })
    return status
  }

  #take(own: Browser, { before, answer, keys }: { before: Browser["session"]; answer: PingResponse; keys: Key[] }) {
    const { token } = answer.session
    if (before && before.token !== token) this.#dead.add(before.token)
    const isNew = keys.length === 0 && before?.token !== token
    const held =
      keys.length > 0 ? keys : isNew ? ([`anonymous:${randomUUID()}`] satisfies Key[]) : [...(before?.keys ?? [])]
    if (keys.length > 0) this.#identify(before, answer, keys)
    // Who names the person that a live session is of proves nothing new, and loses nothing.
    if (before && isOwnName(before.user, keys) && before.user.id === answer.user.id) held.push(...before.keys)
    own.session = { token, keys: new Set(held), user: answer.user }
    this.#check(own.session, answer)
  }

  #identify(before: Browser["session"], answer: PingResponse, keys: Key[]): void {
    const named = keys.filter((key) => !key.startsWith("proven:"))
    const proven = keys.filter((key) => !key.startsWith("named:"))
    this.#readers.join(named)
    this.#readers.join(proven)
    // Who is known by a mere name is found by who proves it, not the other way round.
    for (const key of keys) {
      if (key.startsWith("proven:")) this.#readers.allow(key, key.replace("proven:", "named:") as Key)
    }
    if (before?.user.role === "user") return
    // The visitor's own session logged in.
    expect(answer.session.token).not.toBe(before?.token)
    for (const key of keys) for (const theirs of before?.keys ?? []) this.#readers.allow(key, theirs)
  }

  async #write({ session }: Browser): Promise<void> {
    if (!session) return
    const text = randomUUID()
    const { status } = await start<unknown>(session.token, opening(text))
    // In another browser somebody may have proved that the session's address is theirs, which ended it.
    expect([200, 401]).toContain(status)
    if (status === 200) this.#authors.set(text, new Set(session.keys))
  }

  async #leave({ session }: Browser, email: string): Promise<void> {
    if (!session || session.user.role === "user") return
    const { status } = await post(emails.POST, { email }, session.token)
    if (status === 200) for (const key of session.keys) this.#readers.allow(`proven:${email}`, key)
  }

  async #logout(own: Browser): Promise<void> {
    if (!own.session) return
    await shutdown(own.session.token)
    this.#dead.add(own.session.token)
    own.session = null
  }

  async #look(session: NonNullable<Browser["session"]>): Promise<void> {
    const { status, body } = await sendPing({ app_id: this.#workspace.app_id, command: "update" }, session.token)
    if (status === 200) this.#check(session, body)
  }

  #check({ keys }: { keys: Iterable<Key> }, answer: PingResponse): void {
    const readable = this.#readers.readableTo(keys)
    const texts = answer.conversations.flatMap(textsOf)
    for (const text of texts) {
      const authors = typeof text === "string" ? this.#authors.get(text) : undefined
      if (!authors) continue
      this.reads++
      expect([...authors].some((author) => readable.has(author))).toBe(true)
    }
  }
}

const ada = { id: null, email: "ada@b.co" } as const

/** A session that proved itself, and then names itself without a proof, as pages do that boot again. */
const namedAgain: Action[] = [
  { do: "login", browser: 0, login: { ...ada, proof: "hash" }, cookieOf: null },
  { do: "write", browser: 0 },
  { do: "login", browser: 0, login: { ...ada, proof: "none" }, cookieOf: null },
]

function isOwnName({ role, user_id, email }: PingResponse["user"], keys: Key[]): boolean {
  const own = new Set<string>([`id:${user_id}`, `named:${email}`, `proven:${email}`])
  return role === "user" && keys.every((key) => own.has(key))
}

test.each([
  ["asks for proof", true],
  ["asks for none", false],
])(
  "in a workspace that %s nobody reads what was written before they were that person",
  async (_, isStrict) => {
    let reads = 0
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 6, maxLength: 24 }), async (steps) => {
        const workspace = await newWorkspace()
        if (isStrict) await changeSettings(workspace, { requires_verification: true })
        const world = new World(workspace, isStrict)
        for (const step of steps) await world.run(step)
        await world.finish()
        reads += world.reads
      }),
      { numRuns: 12, examples: [[namedAgain]] },
    )
    // The walks lead somewhere: messages were read, by people who may.
    expect(reads).toBeGreaterThan(0)
  },
  120_000,
)
