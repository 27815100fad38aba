import "server-only"

/** So many rows go into one statement. */
const rowsPerStatement = 500

/** The rows in portions that one statement takes each. */
export function portionsOf<Row>(rows: Row[]): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerStatement) }, (_, index) =>
    rows.slice(index * rowsPerStatement, (index + 1) * rowsPerStatement),
  )
}
