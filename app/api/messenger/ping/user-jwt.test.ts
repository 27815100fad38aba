import { createHmac, generateKeyPairSync } from "node:crypto"
import { SignJWT } from "jose"
import { describe, expect, test, vi } from "vitest"
import { newStrictWorkspace, refusalOf, tokenOf } from "@/app/api/_testing/identity"
import { boot, event, sendEvents, sendPing } from "@/app/api/_testing/messenger"
import { list, newWorkspace } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { limits } from "@/lib/contract/limits"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

const now = () => Math.floor(Date.now() / 1000)

const login = (app_id: string, intercom_user_jwt: unknown) =>
  sendPing<ErrorBody>({ app_id, user: { intercom_user_jwt } })

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url")

/** For headers that the library would not write. */
function handSigned(key: string, header: object): string {
  const content = `${encode(header)}.${encode({ user_id: "1" })}`
  return `${content}.${createHmac("sha256", key).update(content).digest("base64url")}`
}

describe("intercom_user_jwt", () => {
  test("says who is logged in, and proves it", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const intercom_user_jwt = await tokenOf(secret, { user_id: "1", exp: now() + 60 })
    const { user, warnings } = await boot({ app_id, user: { intercom_user_jwt } })
    expect(user).toMatchObject({ role: "user", user_id: "1" })
    expect(warnings).toEqual([])
  })

  test("brings attributes, which win over the plain ones; its own claims are none", async () => {
    const workspace = await newStrictWorkspace()
    const claims = {
      user_id: 5,
      email: "Ada@B.co",
      name: "Ada",
      plan: "pro",
      seats: 3,
      tags: ["x"],
      iat: now(),
      sub: "x",
    }
    const intercom_user_jwt = await tokenOf(workspace.secret, claims)
    const plain = { name: "Eve", plan: "free", theme: "dark" }
    const { user, warnings } = await boot({ app_id: workspace.app_id, user: { ...plain, intercom_user_jwt } })
    expect(user).toMatchObject({ user_id: "5", email: "ada@b.co", name: "Ada" })
    expect(warnings).toEqual([])
    const [stored] = (await list(workspace, "users")).body.data
    expect(stored?.custom_attributes).toEqual({ plan: "pro", seats: 3, theme: "dark" })
  })

  test("wins over a plain user_id and email that say something else, with a warning", async () => {
    const { app_id, secret } = await newStrictWorkspace()
    const intercom_user_jwt = await tokenOf(secret, { user_id: "1", email: "ada@b.co" })
    const other = await boot({ app_id, user: { user_id: "2", email: "eve@b.co", intercom_user_jwt } })
    expect(other.user).toMatchObject({ user_id: "1", email: "ada@b.co" })
    expect(other.warnings.map(({ field }) => field)).toEqual(["user.user_id", "user.email"])
    const same = await boot({ app_id, user: { user_id: 1, email: "ADA@b.co", intercom_user_jwt } })
    expect(same.warnings).toEqual([])
  })

  test("that is blank counts as none", async () => {
    const { app_id } = await newWorkspace()
    for (const intercom_user_jwt of [null, ""]) {
      expect((await boot({ app_id, user: { intercom_user_jwt } })).user.role).toBe("visitor")
    }
  })

  test("is refused without a user_id", async () => {
    const { app_id, secret } = await newWorkspace()
    for (const user_id of [undefined, null, "", "  ", {}, true, "x".repeat(256)]) {
      const token = await tokenOf(secret, { email: "a@b.co", user_id })
      expect(refusalOf(await login(app_id, token))).toEqual([403, "identity_invalid"])
    }
  })

  test("is refused when it has expired or is not yet valid, but for a small difference of clocks", async () => {
    const { app_id, secret } = await newWorkspace()
    const statusOf = async (claims: object) =>
      (await login(app_id, await tokenOf(secret, { user_id: "1", ...claims }))).status
    expect(await statusOf({ exp: now() - 120 })).toBe(403)
    expect(await statusOf({ nbf: now() + 120 })).toBe(403)
    expect(await statusOf({ exp: "tomorrow" })).toBe(403)
    expect(await statusOf({ exp: now() - 5, nbf: now() + 5 })).toBe(200)
  })

  test("ends the session that it proved when it expires, unless a fresh one comes", async () => {
    const { app_id, secret } = await newWorkspace()
    const [soon, later] = [now() + 60, now() + 600]
    const tokenUntil = (exp: number) => tokenOf(secret, { user_id: "1", exp })
    const expiryOf = async (user: object, token?: string) =>
      (await boot({ app_id, user: { ...user } }, token)).session.expires_at
    const booted = await boot({ app_id, user: { intercom_user_jwt: await tokenUntil(soon) } })
    // Clocks differ by half a minute.
    expect(booted.session.expires_at).toBe(soon + 30)
    // What comes without a token of its own moves nothing.
    expect(await expiryOf({ user_id: "1" }, booted.token)).toBe(soon + 30)
    expect(await expiryOf({}, booted.token)).toBe(soon + 30)
    expect(await expiryOf({ intercom_user_jwt: await tokenUntil(later) }, booted.token)).toBe(later + 30)
    const endless = await tokenUntil(Number.MAX_SAFE_INTEGER)
    const week = now() + limits.sessionMs / 1_000
    expect(Math.abs((await expiryOf({ intercom_user_jwt: endless }, booted.token)) - week)).toBeLessThan(10)
  })

  test("that ran out opens nothing more", async () => {
    const { app_id, secret } = await newWorkspace()
    const intercom_user_jwt = await tokenOf(secret, { user_id: "1", exp: now() + 60 })
    const { token } = await boot({ app_id, user: { intercom_user_jwt } })
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 91_000 })
    try {
      expect((await sendEvents(token, [event({ name: "clicked" })])).status).toBe(401)
      expect((await sendPing({ app_id, command: "update" }, token)).status).toBe(401)
    } finally {
      vi.useRealTimers()
    }
  })

  test("says that it expired only to whoever holds one that was signed", async () => {
    const { app_id, secret } = await newWorkspace()
    const messageOf = async (key: string) => {
      const { body } = await login(app_id, await tokenOf(key, { user_id: "1", exp: now() - 120 }))
      return body.errors[0]?.message
    }
    expect(await messageOf(secret)).toContain("expired")
    expect(await messageOf("another")).not.toContain("expired")
  })

  test("for another App ID is refused, also where the secret is the same", async () => {
    const { app_id, secret } = await newWorkspace()
    const statusOf = async (aud: string | string[]) =>
      (await login(app_id, await tokenOf(secret, { user_id: "1", aud }))).status
    expect([await statusOf(app_id), await statusOf(["other123", app_id])]).toEqual([200, 200])
    expect([await statusOf("other123"), await statusOf([]), await statusOf("")]).toEqual([403, 403, 403])
  })

  test("of another workspace is refused", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    const token = await tokenOf(other.secret, { user_id: "1" })
    expect(refusalOf(await login(mine.app_id, token))).toEqual([403, "identity_invalid"])
  })

  test("that is forged is refused, whether proof is asked for or not, and all forgeries get one body", async () => {
    for (const { app_id, secret } of [await newWorkspace(), await newStrictWorkspace()]) {
      const claims = { user_id: "1" }
      const [, payload, signature] = (await tokenOf(secret, claims)).split(".")
      const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
      const jwk = publicKey.export({ format: "jwk" })
      const forged = [
        `${encode({ alg: "none" })}.${payload}.`,
        `${encode({ alg: "none", typ: "JWT" })}.${payload}.${signature}`,
        `${encode({ alg: "HS256" })}.${encode({ user_id: "2" })}.${signature}`,
        `${encode({ alg: "HS256" })}.${payload}.`,
        await new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(privateKey),
        await new SignJWT(claims).setProtectedHeader({ alg: "RS256", jwk: { ...jwk, kty: "RSA" } }).sign(privateKey),
        await tokenOf(publicKey.export({ format: "pem", type: "spki" }).toString(), claims),
        await tokenOf("\0", claims, { kid: "../../../../dev/null" }),
        await tokenOf("attacker", claims, { jku: "https://evil.example/jwks.json" }),
        handSigned("attacker", { alg: "HS256", jwk: { kty: "oct", k: Buffer.from("attacker").toString("base64url") } }),
        await tokenOf("attacker", claims, { x5u: "https://evil.example/cert.pem" }),
        await new SignJWT(claims).setProtectedHeader({ alg: "HS512" }).sign(new TextEncoder().encode(secret.repeat(2))),
        "nonsense",
        "a.b.c",
        "..",
        "x".repeat(60_000),
        7,
        true,
        { user_id: "1" },
      ]
      const answers = await Promise.all(forged.map((token) => login(app_id, token)))
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body.errors]))).size).toBe(1)
      expect(answers.slice(0, 1).map(refusalOf)).toEqual([[403, "identity_invalid"]])
    }
  })

  test("with text that cannot be stored, or names of prototypes, breaks nothing", async () => {
    const { app_id, secret } = await newWorkspace()
    const signed = async (payload: string) => {
      const claims = JSON.parse(payload)
      return login(app_id, await tokenOf(secret, claims))
    }
    expect((await signed('{"user_id":"1","name":"a\\u0000"}')).status).toBe(400)
    expect((await signed('{"user_id":"1","name":"\\ud800"}')).status).toBe(400)
    expect((await signed('{"user_id":"1","__proto__":{"admin":true},"constructor":"x"}')).status).toBe(200)
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})
