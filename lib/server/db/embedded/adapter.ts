import "server-only"
import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils"
import type { EmbeddedThread } from "./thread"

const info = { provider: "postgres", adapterName: "embedded" } as const

/** Prisma's way to the embedded database. `current` answers the thread of the moment, or throws where there is none. */
export function embeddedAdapter(current: () => EmbeddedThread): SqlDriverAdapterFactory {
  const adapter: SqlDriverAdapter = {
    ...info,
    ...statements(current),
    executeScript: (sql) => current().call("exec", { sql }),
    startTransaction: () => startTransaction(current()),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    dispose: async () => {},
  }
  return { ...info, connect: async () => adapter }
}

/** Its statements go to the thread that it was begun on, so that none lands outside it. */
async function startTransaction(thread: EmbeddedThread): Promise<Transaction> {
  const transaction = await thread.call<number>("begin")
  return {
    ...info,
    ...statements(() => thread, transaction),
    // PGlite begins and ends transactions itself.
    options: { usePhantomQuery: true },
    commit: () => thread.call("commit", { transaction }),
    rollback: () => thread.call("rollback", { transaction }),
  }
}

function statements(thread: () => EmbeddedThread, transaction?: number) {
  return {
    queryRaw: async (query: SqlQuery) => thread().call<SqlResultSet>("queryRaw", { transaction, query }),
    executeRaw: async (query: SqlQuery) => thread().call<number>("executeRaw", { transaction, query }),
  }
}
