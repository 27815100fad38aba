import { PGlite } from "@electric-sql/pglite"
import { expect, test } from "vitest"
import { listMigrations } from "@/scripts/lib/database/migrations.mjs"

test("a database from before keeps its snippets, each with the number of its latest revision", async () => {
  const database = await PGlite.create()
  const migrations = listMigrations()
  const index = migrations.findIndex(({ name }) => name.endsWith("snippets_kept"))
  for (const { sql } of migrations.slice(0, index)) await database.exec(sql)
  await database.exec(`
    INSERT INTO "Snippet" (id, slug, title, "writeTokenHash") VALUES ('s', 'one', 'One', 'of s'), ('t', 'two', 'Two', 'of t');
    INSERT INTO "Revision" ("snippetId", number, html, css, script) VALUES ('s', 1, '', '', 'a'), ('s', 2, '', '', 'b');`)
  await database.exec(migrations[index]?.sql ?? "")
  const { rows } = await database.query(`
    SELECT slug, title, tags, methods, "isListed", "latestRevision", "writeTokenHash" FROM "Snippet" ORDER BY id`)
  const bare = { tags: [], methods: [], isListed: false }
  expect(rows).toEqual([
    { ...bare, slug: "one", title: "One", latestRevision: 2, writeTokenHash: "of s" },
    { ...bare, slug: "two", title: "Two", latestRevision: 1, writeTokenHash: "of t" },
  ])
  await database.close()
})
