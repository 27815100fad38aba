import { afterEach, describe, expect, test, vi } from "vitest"
import { closeDatabase, openServer, setDatabase } from "./database"
import { checkHealth } from "./health"
import { route } from "./route"
import { withTestDatabase } from "./testing/database"

withTestDatabase()

const health = route({ access: "anyone", handler: checkHealth })

describe("the database", () => {
  test("that answers makes the server healthy", async () => {
    const response = await health(new Request("http://localhost/api/health"))
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }])
  })

  describe("that is away", () => {
    afterEach(closeDatabase)

    test("is a 503 that says when to try again", async () => {
      const logged = vi.spyOn(console, "error").mockImplementation(() => {})
      setDatabase(await openServer("postgres://nobody@127.0.0.1:1/nothing"))
      const response = await health(new Request("http://localhost/api/health"))
      expect(response.status).toBe(503)
      expect(response.headers.get("retry-after")).toBe("5")
      logged.mockRestore()
    })
  })
})
