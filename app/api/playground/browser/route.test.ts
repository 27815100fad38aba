import { describe, expect, test, vi } from "vitest"
import { connect, list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import { GET } from "@/app/api/playground/browser/route"
import { POST } from "@/app/api/playground/workspaces/route"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

describe("a browser", () => {
  test("gets a cookie on its first visit and keeps its demo workspace on the next", async () => {
    const first = await openPage()
    expect(first.headers.get("set-cookie")).toMatch(
      /^playground_browser=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
    )
    const again = await openPage(first.cookie)
    expect(again.headers.get("set-cookie")).toBeNull()
    expect(again.body.demo_key).toBe(first.body.demo_key)
    expect((await openPage()).body.demo_key).not.toBe(first.body.demo_key)
  })

  test("with a cookie that we did not make gets a new one", async () => {
    const { cookie } = await openPage()
    const [name, token, signature] = cookie.split(/[=.]/)
    const other = (await openPage()).cookie.split(".")[1]
    const shaped = "A".repeat(22)
    for (const value of [
      "guess",
      shaped,
      `${shaped}.${shaped}`,
      token,
      `${token}.`,
      `${token}.${other}`,
      `${shaped}.${signature}`,
    ]) {
      const page = await openPage(`${name}=${value}`)
      expect(page.headers.get("set-cookie")).not.toBeNull()
      const made = await openPage(`${name}=${value}`)
      expect(made.body.demo_key).not.toBe(page.body.demo_key)
    }
  })

  test("has on https a cookie of this host alone, and no other counts there", async () => {
    const open = (url: string, cookie?: string) =>
      GET(new Request(url, { headers: { ...(cookie && { Cookie: cookie }) } }))
    const secure = "https://playground.example/api/playground/browser"
    const header = (await open(secure)).headers.get("set-cookie") ?? ""
    expect(header).toMatch(/^__Host-playground_browser=\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
    const cookie = header.split(";")[0] ?? ""
    expect((await open(secure, cookie)).headers.get("set-cookie")).toBeNull()
    expect((await open(secure, cookie.replace("__Host-", ""))).headers.get("set-cookie")).not.toBeNull()
  })

  test("gets a cookie for https only where the page is on https", async () => {
    const response = await GET(new Request("https://playground.example/api/playground/browser"))
    expect(response.headers.get("set-cookie")).toContain("; Secure")
  })

  test("may read the workspaces it made, and those whose access token it has", async () => {
    const { cookie } = await openPage()
    const made = await newWorkspace(cookie)
    const given = await newWorkspace()
    expect((await list({ app_id: made.app_id, cookie }, "users")).status).toBe(200)
    expect((await list({ app_id: given.app_id, cookie }, "users")).status).toBe(401)
    expect((await connect(cookie, given.access_token)).status).toBe(200)
    expect((await connect(cookie, given.access_token)).status).toBe(200)
    expect((await list({ app_id: given.app_id, cookie }, "users")).status).toBe(200)
    const { workspaces } = (await openPage(cookie)).body
    expect(workspaces.map(({ app_id }) => app_id).sort()).toEqual([made.app_id, given.app_id].sort())
  })

  test("connects nothing with a wrong token, and has to wait after many", async () => {
    vi.stubEnv("RATE_LIMITS", "1")
    const { cookie } = await openPage()
    expect((await connect(cookie, "wrong")).status).toBe(401)
    for (let index = 0; index < 29; index++) await connect(cookie, "wrong")
    const refused = await connect(cookie, "wrong")
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0)
    vi.unstubAllEnvs()
  })

  test("makes a workspace also while requests are counted, of which its cookie names none", async () => {
    vi.stubEnv("RATE_LIMITS", "1")
    const { cookie } = await openPage()
    expect(await newWorkspace(cookie)).toMatchObject({ app_id: expect.any(String) })
    vi.unstubAllEnvs()
  })

  test("is not moved by another site: its cookie counts from our own pages only", async () => {
    const { cookie } = await openPage()
    const send = (headers: Record<string, string>, method = "POST") => {
      const all = { Host: "localhost:3000", Cookie: cookie, "Content-Type": "application/json", ...headers }
      const init = method === "POST" ? { method, headers: all, body: "{}" } : { headers: all }
      return (method === "POST" ? POST : GET)(new Request("http://localhost:3000/", init))
    }
    expect((await send({ "Sec-Fetch-Site": "cross-site", Origin: "http://localhost:3000" })).status).toBe(403)
    expect((await send({ "Sec-Fetch-Site": "same-site" })).status).toBe(403)
    expect((await send({ Origin: "https://evil.example" })).status).toBe(403)
    expect((await send({ Origin: "null" })).status).toBe(403)
    expect((await send({ Origin: "https://localhost:3000" })).status).toBe(403)
    expect((await send({ Origin: "http://localhost" })).status).toBe(403)
    expect((await send({ Origin: "http://localhost:3000" })).status).toBe(201)
    expect((await send({})).status).toBe(201)
    expect((await send({ "Sec-Fetch-Site": "same-origin" })).status).toBe(201)
    expect((await send({ "Sec-Fetch-Site": "cross-site" }, "GET")).status).toBe(403)
    expect((await send({ "Sec-Fetch-Site": "none" }, "GET")).status).toBe(200)
  })
})
