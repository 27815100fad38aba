/**
 * For Prisma's adapter, which brings the same parsers along with each statement: PGlite copies its table of 300 parsers to
 * add them, which takes as long as the statement. From here on they are added to that table once.
 * @param {import("@electric-sql/pglite").PGlite} store
 */
export function keepParsers(store) {
  const transaction = store.transaction.bind(store)
  replaceQuery(store, store.parsers)
  store.transaction = (work) =>
    transaction((tx) => {
      replaceQuery(tx, store.parsers)
      return work(tx)
    })
}

function replaceQuery(target, kept) {
  const query = target.query.bind(target)
  target.query = (sql, params, { parsers, ...options } = {}) => {
    Object.assign(kept, parsers)
    return query(sql, params, options)
  }
}
