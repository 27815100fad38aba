import "server-only"
import { PrismaPg } from "@prisma/adapter-pg"
import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from "@prisma/driver-adapter-utils"
import pg from "pg"
import { causeOf, connectionClosed } from "./database-error"

const info = { provider: "postgres", adapterName: "server" } as const
const readOnlyState = "25006"
// What pg calls a statement that nobody answered.
const unanswered = "Query read timeout"
/** A statement is answered by then, or the connection leads nowhere. Longer than any transaction may take. */
const answerWithinMs = 30_000

export type ServerOptions = Pick<pg.PoolConfig, "query_timeout">

/** Prisma's way to a PostgreSQL server. Times are read as UTC, so the connections must speak it whatever the server's zone. */
export function serverAdapter(
  connectionString: string,
  { query_timeout = answerWithinMs }: ServerOptions = {},
): SqlDriverAdapterFactory {
  const factory = new PrismaPg({
    connectionString,
    Client: CutClient,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    query_timeout,
    options: "-c TimeZone=UTC",
  })
  return { ...info, connect: async () => new ServerAdapter(factory, await factory.connect()) }
}

/**
 * A connection can be cut in the moment between the pool, which listens to it while it is idle, and the adapter, which
 * listens while it is used. An error that nobody hears ends the process; whoever uses the connection learns of it anyway.
 */
class CutClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config)
    this.on("error", () => {})
  }
}

/** The adapter of pg, with one kind of error for a connection that is no more, and new connections when they need be. */
class ServerAdapter implements SqlDriverAdapter {
  readonly provider = info.provider
  readonly adapterName = info.adapterName
  readonly #factory: SqlDriverAdapterFactory
  #pool: SqlDriverAdapter

  constructor(factory: SqlDriverAdapterFactory, pool: SqlDriverAdapter) {
    this.#factory = factory
    this.#pool = pool
  }

  queryRaw(query: SqlQuery) {
    return this.#try((pool) => pool.queryRaw(query))
  }

  executeRaw(query: SqlQuery) {
    return this.#try((pool) => pool.executeRaw(query))
  }

  executeScript(script: string) {
    return this.#try((pool) => pool.executeScript(script))
  }

  async startTransaction(level?: IsolationLevel): Promise<Transaction> {
    const transaction = await this.#try((pool) => pool.startTransaction(level))
    return {
      ...info,
      options: transaction.options,
      queryRaw: (query) => this.#try(() => transaction.queryRaw(query)),
      executeRaw: (query) => this.#try(() => transaction.executeRaw(query)),
      commit: () => this.#try(() => transaction.commit()),
      rollback: () => this.#try(() => transaction.rollback()),
    }
  }

  getConnectionInfo() {
    return this.#pool.getConnectionInfo?.() ?? { supportsRelationJoins: true }
  }

  dispose() {
    return this.#pool.dispose()
  }

  async #try<Result>(work: (queryable: SqlDriverAdapter) => Promise<Result>): Promise<Result> {
    const pool = this.#pool
    try {
      return await work(pool)
    } catch (error) {
      if (isForNewConnections(error)) await this.#renew(pool)
      throw explain(error)
    }
  }

  async #renew(old: SqlDriverAdapter): Promise<void> {
    const pool = await this.#factory.connect()
    if (this.#pool !== old) return pool.dispose()
    this.#pool = pool
    // Waits for the statements that run on it, for whose requests it matters no more.
    old.dispose().catch(() => {})
  }
}

/**
 * A connection that was begun read-only stays so, also when the server no longer is, or another took its place. One that
 * the network swallowed is no better for the next statement.
 */
function isForNewConnections(error: unknown): boolean {
  return causeOf(error).originalCode === readOnlyState || (error instanceof Error && error.message === unanswered)
}

/**
 * What PostgreSQL says comes as an error of the adapter. Of a connection that is cut, timed out or never came to be, some
 * comes so too, and the rest as it left the driver or the socket, where nobody else could tell it from a mistake of ours.
 */
function explain(error: unknown): unknown {
  const isOfDriver = error instanceof Error && (error.constructor === Error || error instanceof AggregateError)
  return isOfDriver ? connectionClosed(error.message) : error
}
