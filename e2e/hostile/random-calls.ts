type Plan = { seed: number; count: number; appId: string }

/**
 * Calls `window.Intercom` at random, a hundred times at once and then the next hundred. Runs in the page, so everything
 * it needs is inside. The same seed makes the same calls.
 */
export async function callAtRandom({ seed, count, appId }: Plan): Promise<void> {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T

  const methods =
    `boot ready shutdown update getVisitorId whoami trackEvent show hide showSpace showMessages showConversation
    hideNotifications onShow onHide onUnreadCountChange onUserEmailSupplied onActivatorClick showNewMessage
    startConversation showArticle showNews showTicket startTour startSurvey startChecklist setAuthTokens
    reattach_activator hideMessages onActivatorclick`.split(/\s+/)
  const wrong = [
    "nope",
    "",
    "toString",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "BOOT",
    " boot",
    "x".repeat(9_999),
  ]

  const cycle: Record<string, unknown> = { name: "cycle" }
  cycle.self = cycle
  const throwing = {
    get name(): string {
      throw new Error("a getter")
    },
    toString() {
      throw new Error("toString")
    },
    toJSON() {
      throw new Error("toJSON")
    },
    valueOf() {
      throw new Error("valueOf")
    },
  }
  const fail = () => {
    throw new Error("a trap")
  }
  const traps = { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail, set: fail }
  const revoked = Proxy.revocable({}, {})
  revoked.revoke()
  let deep: object = {}
  for (let level = 0; level < 5_000; level++) deep = { inner: deep }

  const values: (() => unknown)[] = [
    () => undefined,
    () => null,
    () => true,
    () => random(1_000),
    () => pick([0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e-7]),
    () => 10n ** 30n,
    () => Symbol("a"),
    () => Symbol.iterator,
    () => pick(["", " ", "home", "messages", "42", "ada@example.com", "ordered-item", "\ud800", "\u0000", "\u202e"]),
    () => "<img src=x onerror=alert(1)>",
    () => "long ".repeat(random(20_000)),
    () => fail,
    () => async () => {},
    () => class {},
    () => new Date(pick([0, Number.NaN, 8.64e15])),
    () => /x/,
    () => new Map([[1, 2]]),
    () => new WeakSet(),
    () => new Uint8Array(9),
    () => new Error("an error"),
    () => Promise.resolve(1),
    () => document.body,
    () => document,
    () => window,
    () => document.createTextNode("text"),
    () => new Event("x"),
    () => cycle,
    () => throwing,
    () => Object.create(throwing),
    () => new Proxy({}, traps),
    () => new Proxy([], traps),
    () => new Proxy(() => {}, { apply: fail }),
    () => revoked.proxy,
    () => deep,
    () => Object.create(null),
    () => Object.freeze({ user_id: "frozen" }),
    () => new Array(50_000).fill("x"),
    () => new Array(1_000),
    () => JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": {"admin": true}}}'),
    () => [["__proto__", { admin: true }]],
    () => ({ [Symbol("key")]: 1, "": 2, "a.b": 3, length: 9 }),
    () => ({ app_id: appId, user_id: value(3), email: value(3), company: value(2) }),
    () => ({ app_id: value(3), api_base: pick(["", "javascript:alert(1)", "//[", 9]) }),
    () => ({ custom_launcher_selector: pick(["][", "*", "", {}]), z_index: value(3), alignment: value(3) }),
    () => ({ created_at: value(3), name: value(3), avatar: value(2), companies: value(2) }),
    () => Object.fromEntries(Array.from({ length: random(60) }, (_, index) => [`key${index}`, value(3)])),
    () => Array.from({ length: random(9) }, () => value(3)),
  ]

  function value(depth: number): unknown {
    return depth > 4 ? null : pick(values.slice(0, depth > 2 ? 38 : undefined))()
  }

  const failures = Reflect.get(window, "failures") as string[]
  const intercom = Reflect.get(window, "Intercom") as (...given: unknown[]) => unknown
  for (let index = 0; index < count; index++) {
    const method = random(9) === 0 ? pick([...wrong, value(0)]) : pick(methods)
    const args = Array.from({ length: random(4) }, () => value(0))
    try {
      intercom(...(random(50) === 0 ? [] : [method]), ...args)
    } catch (error) {
      failures.push(`${typeof method === "string" ? method : typeof method} threw ${String(error)}`)
    }
    if (index % 100 === 99) await new Promise((resolve) => setTimeout(resolve))
  }
}
