import { ValueTree } from "../value/value-tree"
import type { Table } from "./table"

const cell = "border border-line px-2 py-0.5 text-left align-top"

/** What console.table was given, in rows and columns. */
export function ConsoleTable({ table: { columns, rows, hasValues, more } }: { table: Table }) {
  return (
    <div className="max-w-full overflow-x-auto">
      <table className="border-collapse">
        <thead>
          <tr className="text-muted">
            <th className={cell}>(index)</th>
            {columns.map((column) => (
              <th key={column} className={cell}>
                <bdi>{column}</bdi>
              </th>
            ))}
            {hasValues && <th className={cell}>Value</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, cells, value }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was logged never changes, and two keys may read alike.
            <tr key={row}>
              <th className={`${cell} font-normal text-muted`}>
                <bdi>{index}</bdi>
              </th>
              {cells.map((found, column) => (
                <td key={columns[column]} className={cell}>
                  {found && <ValueTree snapshot={found} />}
                </td>
              ))}
              {hasValues && <td className={cell}>{value && <ValueTree snapshot={value} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="text-muted">… {more} more</p>}
    </div>
  )
}
