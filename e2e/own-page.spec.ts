// One script tag on a page of another origin is the whole installation.
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "./fixtures"
import { Messenger } from "./pages/messenger"

let server: Server
let html = ""

test.beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8")
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
})

test.afterAll(() => {
  server.close()
})

test("intercomSettings and /sdk.js boot a Messenger that stores and shows", async ({ page, workspace, baseURL }) => {
  html = `<!doctype html><title>A shop</title>
<script>window.intercomSettings = { app_id: "${workspace.appId}", api_base: "${baseURL}", user_id: "42", name: "Ada" }</script>
<script async src="${baseURL}/sdk.js"></script><h1>Shop</h1>`
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cart?step=2`)
  const messenger = new Messenger(page)
  await expect(messenger.open).toBeVisible()
  await expect(messenger.text("Welcome! This Messenger is real")).toBeVisible()
  expect(await workspace.users()).toMatchObject([{ user_id: "42", name: "Ada" }])
  expect(await workspace.pageViews()).toMatchObject([{ title: "A shop", url: expect.stringContaining("/cart?step=2") }])
  const cookies = (await page.context().cookies()).filter(({ domain }) => domain === "127.0.0.1")
  const names = cookies.map(({ name }) => name).sort()
  expect(names).toEqual(["device-id", "id", "session"].map((name) => `intercom-${name}-${workspace.appId}`))
  const days = (name: string) => {
    const cookie = cookies.find((one) => one.name === `intercom-${name}-${workspace.appId}`)
    return Math.round(((cookie?.expires ?? 0) - Date.now() / 1_000) / 86_400)
  }
  expect(days("session")).toBe(7)
  expect(days("id")).toBeGreaterThan(265)
})
