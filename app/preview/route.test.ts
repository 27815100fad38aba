import { afterEach, expect, test, vi } from "vitest"
import { GET } from "./route"

afterEach(() => vi.unstubAllEnvs())

const ask = (host: string, query = "") => GET(new Request(`http://${host}/preview${query}`, { headers: { host } }))

const sandboxOf = (response: Response) =>
  response.headers
    .get("content-security-policy")
    ?.split("; ")
    .find((directive) => directive.startsWith("sandbox"))

test("somebody else's code may open no window, no dialog and no download", () => {
  expect(sandboxOf(ask("localhost:3000", "?strangers"))).toBe("sandbox allow-scripts allow-forms")
  expect(sandboxOf(ask("localhost:3000"))).toContain("allow-modals allow-popups allow-downloads")
})

test("a deployment without a second site serves no document for it, and still one's own", async () => {
  const refused = ask("play.example", "?strangers")
  expect(refused.status).toBe(403)
  expect(await refused.text()).toContain("PREVIEW_ORIGIN is not set")
  expect(ask("play.example").status).toBe(200)
})

test("with a second site it is served there only", () => {
  vi.stubEnv("PREVIEW_ORIGIN", "https://previews.test")
  expect(ask("previews.test", "?strangers").status).toBe(200)
  expect(ask("play.example", "?strangers").status).toBe(403)
})

test("a document is kept apart where that is asked for, and only there", () => {
  for (const query of ["?apart", "?strangers&apart"]) {
    expect(ask("localhost:3000", query).headers.get("document-isolation-policy")).toBe("isolate-and-credentialless")
  }
  expect(ask("localhost:3000").headers.has("document-isolation-policy")).toBe(false)
})
