import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { listMigrations } from "@/scripts/lib/database/migrations.mjs"

const own = "names_held_apart"

test("a database from before keeps its event names and attributes, active, with what they are used for", async () => {
  const database = await PGlite.create()
  const migrations = listMigrations()
  const index = migrations.findIndex(({ name }) => name.endsWith(own))
  for (const { sql } of migrations.slice(0, index)) await database.exec(sql)
  await database.exec(`
    INSERT INTO "Workspace" (id, "appId", name, secret, "accessTokenHash") VALUES ('w', 'a', 'W', 's', 'h'), ('v', 'b', 'V', 's', 'i');
    INSERT INTO "User" (id, "workspaceId", role, "customAttributes") VALUES
      ('1', 'w', 'user', '{"plan": "pro", "utm_source": "ad", "renewed_at": 5}'), ('2', 'w', 'user', '{"plan": "free"}');
    INSERT INTO "Company" (id, "workspaceId", "companyId", "customAttributes") VALUES ('1', 'w', 'c', '{"seats": 4}');
    INSERT INTO "EventName" ("workspaceId", name) VALUES ('w', 'ordered'), ('w', 'clicked'), ('v', 'ordered');
    INSERT INTO "Event" ("workspaceId", id, "userId", name, "occurredAt") VALUES
      ('w', '1', '1', 'ordered', now()), ('w', '2', '2', 'ordered', now());`)
  await database.exec(migrations[index]?.sql ?? "")
  const { rows } = await database.query<Record<string, unknown>>(
    `SELECT "workspaceId" AS of, subject, name, state, type, "useCount" AS count, "broughtBy" AS by FROM "DataName"
     ORDER BY subject, "workspaceId", name`,
  )
  const row = (of: string, subject: string, name: string, type: string | null, count = 0) => ({
    of,
    subject,
    name,
    state: "active",
    type,
    count,
    by: null,
  })
  expect(rows).toEqual([
    row("v", "event", "ordered", null),
    row("w", "event", "clicked", null),
    row("w", "event", "ordered", null, 2),
    row("w", "people", "plan", "string"),
    row("w", "people", "renewed_at", "date"),
    row("w", "company", "seats", "number"),
  ])
  await database.close()
})
