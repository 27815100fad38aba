// What the database is asked while something runs, and how it would go about it.
import pg from "pg"
import { vi } from "vitest"
import { EmbeddedThread } from "../db/embedded/thread"

type Statement = { sql: string; args: readonly unknown[]; argTypes: readonly unknown[] }

/** One step of a plan as EXPLAIN says it. */
export type PlanNode = {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  Plans?: PlanNode[]
}

type Explained = { sql: string; nodes: PlanNode[] }

/** The plans of all statements that are asked while the work runs, each once. */
export async function plansOf(work: () => Promise<unknown>): Promise<Explained[]> {
  const { statements, explain, stop } = process.env.DATABASE_URL ? listenToServer() : listenToThread()
  await work()
  stop()
  const bySql = new Map(
    statements.filter(({ sql }) => isExplainable(sql)).map((statement) => [statement.sql, statement]),
  )
  const explained: Explained[] = []
  for (const statement of bySql.values()) {
    const [row] = await explain({ ...statement, sql: `EXPLAIN (FORMAT JSON) ${statement.sql}` })
    const plans = (typeof row === "string" ? JSON.parse(row) : row) as { Plan: PlanNode }[]
    explained.push({ sql: statement.sql, nodes: plans.flatMap(({ Plan }) => flatten(Plan)) })
  }
  return explained
}

function isExplainable(sql: string): boolean {
  return /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(sql)
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)]
}

type Listening = {
  statements: Statement[]
  /** Answers the first row. */
  explain: (statement: Statement) => Promise<unknown[]>
  stop: () => void
}

function listenToThread(): Listening {
  const statements: Statement[] = []
  const spy = vi.spyOn(EmbeddedThread.prototype, "call")
  const heard = () => {
    for (const [index, [name, details]] of spy.mock.calls.entries()) {
      if (name === "queryRaw" || name === "executeRaw") statements.push((details as { query: Statement }).query)
      thread = spy.mock.contexts[index] as EmbeddedThread
    }
  }
  let thread: EmbeddedThread | undefined
  return {
    statements,
    explain: async (query) => (await thread?.call<{ rows: unknown[][] }>("queryRaw", { query }))?.rows[0] ?? [],
    stop: () => {
      heard()
      spy.mockRestore()
    },
  }
}

function listenToServer(): Listening {
  const statements: Statement[] = []
  const spy = vi.spyOn(pg.Client.prototype, "query")
  let client: pg.Client | undefined
  return {
    statements,
    explain: async ({ sql, args }) => {
      const result = await client?.query({ text: sql, values: [...args], rowMode: "array" })
      return (result?.rows[0] as unknown[] | undefined) ?? []
    },
    stop: () => {
      for (const [index, [asked]] of (spy.mock.calls as unknown[][]).entries()) {
        client = spy.mock.contexts[index] as pg.Client
        const { text, values = [] } = asked as { text?: string; values?: unknown[] }
        if (text !== undefined) statements.push({ sql: text, args: values, argTypes: [] })
      }
      spy.mockRestore()
    },
  }
}
