// Rows for every table of a database, whatever its release: made from what the database says of its tables.

/** Runs SQL and answers the rows of its last statement. */
export type Sql = (text: string) => Promise<Record<string, unknown>[]>

type Column = { name: string; type: string; labels: string[] | null }

type Table = { name: string; columns: Column[] }

export type ForeignKey = { table: string; target: string; columns: string[] }

/** All tables but the record of migrations, by name. */
export async function listTables(sql: Sql): Promise<Table[]> {
  const rows = await sql(`
    SELECT pg_class.relname AS name, jsonb_agg(jsonb_build_object(
      'name', attname, 'type', format_type(atttypid, NULL),
      'labels', (SELECT jsonb_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = atttypid)
    ) ORDER BY attnum) AS columns
    FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND relname <> '_prisma_migrations'
    GROUP BY relname ORDER BY relname`)
  return rows as Table[]
}

/** What refers to what. */
export async function listForeignKeys(sql: Sql): Promise<ForeignKey[]> {
  const rows = await sql(`
    SELECT own.relname AS table, target.relname AS target, (
      SELECT jsonb_agg(attname ORDER BY place)
      FROM unnest(conkey) WITH ORDINALITY AS key (number, place) JOIN pg_attribute ON attrelid = conrelid AND attnum = number
    ) AS columns
    FROM pg_constraint JOIN pg_class AS own ON own.oid = conrelid JOIN pg_class AS target ON target.oid = confrelid
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname`)
  return rows as ForeignKey[]
}

/** Puts so many rows into each table that has none: the first of each refer to each other, and so on. */
export async function fillTables(sql: Sql, count: number): Promise<void> {
  const keys = await listForeignKeys(sql)
  for (const table of inOrder(await listTables(sql), keys)) {
    const [found] = await sql(`SELECT count(*)::int AS count FROM "${table.name}"`)
    if (found?.count !== 0) continue
    const targets = new Map(
      keys
        .filter((key) => key.table === table.name)
        .flatMap(({ columns, target }) => columns.map((name) => [name, target])),
    )
    // Where two keys share it, it is the workspace's.
    if (targets.has("workspaceId")) targets.set("workspaceId", "Workspace")
    const columns = table.columns.map(({ name }) => `"${name}"`).join(", ")
    const rows = Array.from({ length: count }, (_, index) => {
      const values = table.columns.map((column) =>
        literalOf(column, `${targets.get(column.name) ?? table.name}-${index}`, index),
      )
      return `(${values.join(", ")})`
    })
    await sql(`INSERT INTO "${table.name}" (${columns}) VALUES ${rows.join(", ")}`)
  }
}

/** Those first that others refer to. */
function inOrder(tables: Table[], keys: ForeignKey[]): Table[] {
  const placed = new Set<string>()
  const order: Table[] = []
  while (order.length < tables.length) {
    const next = tables.find(
      ({ name }) => !placed.has(name) && keys.every((key) => key.table !== name || placed.has(key.target)),
    )
    if (!next) throw new Error("Some tables refer to each other in a circle.")
    placed.add(next.name)
    order.push(next)
  }
  return order
}

function literalOf({ type, labels }: Column, text: string, index: number): string {
  if (labels) return `'${labels[0]}'`
  if (type.endsWith("[]")) return "'{}'"
  if (type.startsWith("timestamp")) return `'2026-01-0${index + 1} 12:00:00+00'`
  if (type === "jsonb") return `'{"number": ${index}}'`
  if (type === "integer") return String(index + 1)
  if (type === "boolean") return "true"
  if (type === "bytea") return `'\\x0${index}'`
  return `'${text}'`
}
