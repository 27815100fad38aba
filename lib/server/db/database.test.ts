import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { route } from "../http/route"
import { withTestDatabase } from "../testing/database"
import { createWorkspace } from "../workspace/workspace"
import { closeDatabase, database, endDatabase, openServer, setDatabase } from "./database"
import { checkHealth } from "./health"

withTestDatabase()

const health = route({ access: "anyone", handler: checkHealth })
const ask = (handler: (request: Request) => Promise<Response>) => handler(new Request("http://localhost/api"))

describe("the database", () => {
  test("that answers makes the server healthy", async () => {
    const response = await ask(health)
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }])
  })

  // By PostgreSQL's own codes: no disk, no memory, no connection left, restarted, cut, read-only, input and output, lock,
  // deadlock, conflict.
  const away = ["53100", "53200", "53300", "57P01", "57P03", "08006", "25006", "58030", "55P03", "40P01", "40001"]
  // Whatever a mistake of ours raises: a value, a missing table, a check.
  const ours = ["22023", "42P01", "23514"]

  describe("that fails", () => {
    let logged: ReturnType<typeof vi.spyOn>

    beforeAll(async () => {
      const db = await database()
      await db.$executeRaw`
        CREATE FUNCTION fail_as_named() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'as the test wants it' USING ERRCODE = split_part(NEW.name, ' ', 2); END $$`
      await db.$executeRaw`
        CREATE TRIGGER fail_at_once BEFORE INSERT ON "Workspace"
        FOR EACH ROW WHEN (NEW.name LIKE 'statement _____') EXECUTE FUNCTION fail_as_named()`
      await db.$executeRaw`
        CREATE CONSTRAINT TRIGGER fail_at_commit AFTER INSERT ON "Workspace" DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.name LIKE 'commit _____') EXECUTE FUNCTION fail_as_named()`
    })

    afterAll(async () => {
      const db = await database()
      await db.$executeRaw`DROP FUNCTION fail_as_named() CASCADE`
    })

    beforeEach(() => {
      logged = vi.spyOn(console, "error").mockImplementation(() => {})
    })

    afterEach(() => logged.mockRestore())

    const create = (name: string) => ask(route({ access: "anyone", handler: () => createWorkspace({ name }) }))

    const raise = (code: string) =>
      ask(
        route({
          access: "anyone",
          handler: async () => {
            const db = await database()
            // DO takes no parameters.
            return db.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'as wanted' USING ERRCODE = '${code}'; END $$`)
          },
        }),
      )

    async function isStored(name: string): Promise<boolean> {
      const db = await database()
      return (await db.workspace.count({ where: { name } })) > 0
    }

    test.each(away)("with %s is a 503 that says when to try again, and nothing was stored", async (code) => {
      for (const name of [`statement ${code}`, `commit ${code}`]) {
        const response = await create(name)
        expect([name, response.status]).toEqual([name, 503])
        expect(response.headers.get("retry-after")).toMatch(/^[3-7]$/)
        expect(await isStored(name)).toBe(false)
      }
      expect((await raise(code)).status).toBe(503)
    })

    test.each(ours)("with %s is a fault of ours, and nothing was stored", async (code) => {
      for (const name of [`statement ${code}`, `commit ${code}`]) {
        expect([name, (await create(name)).status]).toEqual([name, 500])
        expect(await isStored(name)).toBe(false)
      }
      expect((await raise(code)).status).toBe(500)
    })

    test("because its files are damaged says so as loud as it can", async () => {
      expect((await create("statement XX001")).status).toBe(503)
      const lines = logged.mock.calls.map(([line]: unknown[]) => JSON.parse(String(line)))
      expect(lines).toEqual([expect.objectContaining({ level: "fatal", state: "XX001" })])
    })

    test("makes the server healthy again once it takes writes", async () => {
      expect((await create("commit 53100")).status).toBe(503)
      expect((await ask(health)).status).toBe(200)
    })
  })

  // Last, because it takes the database of this file away.
  describe("that is away", () => {
    afterEach(closeDatabase)

    test("because the process ends is a 503 that nobody needs to read in the log", async () => {
      const logged = vi.spyOn(console, "error").mockImplementation(() => {})
      const away = await openServer("postgres://nobody@127.0.0.1:1/nothing")
      setDatabase(away)
      await endDatabase()
      const response = await ask(health)
      expect(response.status).toBe(503)
      expect(response.headers.get("retry-after")).toBe("5")
      expect(logged).not.toHaveBeenCalled()
      logged.mockRestore()
      setDatabase(away)
    })

    test("is a 503 that says when to try again", async () => {
      const logged = vi.spyOn(console, "error").mockImplementation(() => {})
      setDatabase(await openServer("postgres://nobody@127.0.0.1:1/nothing"))
      const response = await ask(health)
      expect(response.status).toBe(503)
      expect(response.headers.get("retry-after")).toMatch(/^[3-7]$/)
      logged.mockRestore()
    })
  })
})
