// A database of the release before, with rows in every table, is brought up to date and loses nothing.
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { listMigrations } from "@/scripts/lib/database/migrations.mjs"
import { createDatabase } from "@/scripts/lib/database/test-database.mjs"
import { fillTables, listForeignKeys, listTables, type Sql } from "../testing/fill-tables"

const newest = listMigrations().at(-1)
let sql: Sql
let close: () => Promise<void>
let before: Map<string, Record<string, unknown>[]>

async function open(): Promise<{ sql: Sql; close: () => Promise<void> }> {
  const temporary = await createDatabase()
  if (!temporary) {
    const database = await PGlite.create()
    return { sql: async (text) => (await database.exec(text)).at(-1)?.rows ?? [], close: () => database.close() }
  }
  const client = new pg.Client({ connectionString: temporary.url })
  await client.connect()
  const close = async () => {
    await client.end()
    await temporary.drop()
  }
  return { sql: async (text) => [await client.query(text)].flat().at(-1)?.rows ?? [], close }
}

async function readTables(): Promise<Map<string, Record<string, unknown>[]>> {
  const rows = new Map<string, Record<string, unknown>[]>()
  for (const { name } of await listTables(sql)) {
    const read = await sql(`SELECT to_jsonb(each) AS row FROM "${name}" AS each ORDER BY to_jsonb(each)::text`)
    rows.set(
      name,
      read.map(({ row }) => row as Record<string, unknown>),
    )
  }
  return rows
}

beforeAll(async () => {
  ;({ sql, close } = await open())
  for (const { sql: text } of listMigrations().slice(0, -1)) await sql(text)
  await fillTables(sql, 2)
  before = await readTables()
  await sql(newest?.sql ?? "")
})

afterAll(() => close())

describe("the newest migration", () => {
  test("finds rows of two workspaces in every table, and keeps each with all it held", async () => {
    const after = await readTables()
    for (const [table, rows] of before) {
      expect(rows.length, table).toBeGreaterThanOrEqual(2)
      expect(after.get(table), table).toEqual(rows.map((row) => expect.objectContaining(row)))
    }
  })

  test("leaves no reference by which a row of one workspace can point into another", async () => {
    await sql("BEGIN")
    await fillTables(sql, 2)
    const keys = await listForeignKeys(sql)
    const inWorkspaces = keys.filter(({ columns }) => columns.includes("workspaceId"))
    const crossing = inWorkspaces.flatMap((key) => key.columns.map((column) => ({ ...key, column })))
    const tried: string[] = []
    for (const { table, target, column } of crossing) {
      if (column === "workspaceId") continue
      await sql("SAVEPOINT try")
      const across = sql(`
        UPDATE "${table}" AS own SET "${column}" = other.id FROM "${target}" AS other
        WHERE own."workspaceId" <> other."workspaceId"`)
      await expect(across, `${table}.${column}`).rejects.toMatchObject({ code: "23503" })
      await sql("ROLLBACK TO SAVEPOINT try")
      tried.push(`${table}.${column}`)
    }
    await sql("ROLLBACK")
    expect(tried.length).toBeGreaterThan(20)
    // What refers to a row of a workspace by the id alone.
    const alone = keys.filter(
      ({ columns, target }) => target !== "Snippet" && target !== "Workspace" && !columns.includes("workspaceId"),
    )
    expect(alone).toEqual([])
  })
})
