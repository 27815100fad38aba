import "server-only"
import type { PGlite, QueryOptions, Transaction } from "@electric-sql/pglite"

/**
 * The store for Prisma's adapter, which brings the same parsers along with each statement. PGlite copies its table of 300
 * parsers to add them, which takes as long as the statement; here they are added to that table once.
 */
export function withParsersKept(store: PGlite): PGlite {
  const keep = <Target extends PGlite | Transaction>(target: Target): Target =>
    new Proxy(target, {
      get(_, name) {
        const value: unknown = Reflect.get(target, name, target)
        if (name === "query") {
          return (sql: string, params?: unknown[], options?: QueryOptions) =>
            target.query(sql, params, keepParsers(store, options))
        }
        if (name === "transaction") {
          return <Result>(work: (tx: Transaction) => Promise<Result>) => store.transaction((tx) => work(keep(tx)))
        }
        return typeof value === "function" ? value.bind(target) : value
      },
    })
  return keep(store)
}

function keepParsers(store: PGlite, { parsers, ...options }: QueryOptions = {}): QueryOptions {
  Object.assign(store.parsers, parsers)
  return options
}
