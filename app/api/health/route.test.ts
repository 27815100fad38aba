import { afterEach, expect, test, vi } from "vitest"
import { GET } from "./route"

afterEach(() => vi.unstubAllEnvs())

const ask = async (host: string) => (await GET(new Request(`http://${host}/api/health`, { headers: { host } }))).json()

test("health says whether others' projects are run, and which setting is missing", async () => {
  expect(await ask("localhost:3000")).toEqual({ status: "ok", strangers_code: { is_served: true } })
  const off = { is_served: false, reason: expect.stringContaining("PREVIEW_ORIGIN is not set") }
  expect(await ask("play.example")).toEqual({ status: "ok", strangers_code: off })
  vi.stubEnv("PREVIEW_ORIGIN", "https://previews.test")
  expect(await ask("play.example")).toEqual({ status: "ok", strangers_code: { is_served: true } })
  vi.stubEnv("PREVIEW_ORIGIN", "https://preview.play.example")
  expect(await ask("play.example")).toMatchObject({ strangers_code: { is_served: false } })
})
