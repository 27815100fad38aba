import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { listMigrations } from "@/scripts/lib/database/migrations.mjs"

const own = "access_tokens_with_scopes"

test("a database from before keeps its access tokens with all scopes, and binds browsers to them but the first", async () => {
  const database = await PGlite.create()
  const migrations = listMigrations()
  const index = migrations.findIndex(({ name }) => name.endsWith(own))
  for (const { sql } of migrations.slice(0, index)) await database.exec(sql)
  await database.exec(`
    INSERT INTO "Workspace" (id, "appId", name, secret, "accessTokenHash", "demoKeyHash", "createdAt") VALUES
      ('w', 'a', 'W', 's', 'of w', NULL, '2026-01-01'), ('d', 'demo-1', 'D', 's', 'of d', 'key', '2026-01-01'),
      ('wks_template', 'demo', 'T', 's', 'of t', NULL, '2026-01-01');
    INSERT INTO "BrowserWorkspace" ("browserHash", "workspaceId", "createdAt") VALUES
      ('maker', 'w', '2026-01-01 00:00:00.2'), ('other', 'w', '2026-01-02');`)
  await database.exec(migrations[index]?.sql ?? "")
  const tokens = await database.query<{ id: string }>(
    `SELECT id, "workspaceId" AS of, "tokenHash" AS hash, scopes::text FROM "AccessToken"`,
  )
  expect(tokens.rows).toEqual([
    { id: expect.stringMatching(/^tok_\w{26}$/), of: "w", hash: "of w", scopes: "{read,write,secrets}" },
  ])
  const browsers = await database.query(
    `SELECT "browserHash" AS browser, "accessTokenId" AS by FROM "BrowserWorkspace" WHERE id IS NOT NULL ORDER BY 1`,
  )
  expect(browsers.rows).toEqual([
    { browser: "maker", by: null },
    { browser: "other", by: tokens.rows[0]?.id },
  ])
  await database.close()
})
