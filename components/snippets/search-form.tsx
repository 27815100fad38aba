import type { ListSnippets } from "@/lib/contract/snippets/snippet"
import { Button } from "../ui/button"
import { TextField } from "../ui/fields/text-field"

const orderNames = { newest: "Newest first", most_forked: "Most forked first" } as const

type SearchFormProps = { query: Partial<ListSnippets>; isFiltered: boolean }

/** What to look for among the listed snippets; a plain form, which works by its address. */
export function SearchForm({ query, isFiltered }: SearchFormProps) {
  const { search, tag, method, order } = query
  return (
    <search>
      <form action="/snippets" className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr_auto]">
        <div className="max-lg:col-span-2">
          <TextField label="Words" name="search" type="search" defaultValue={search} maxLength={200} />
        </div>
        <TextField label="Tag" name="tag" defaultValue={tag} maxLength={30} />
        <TextField label="Method" name="method" defaultValue={method} maxLength={60} placeholder="trackEvent" />
        <label className="flex flex-col gap-1">
          <span className="font-medium text-xs">Order</span>
          <select
            name="order"
            defaultValue={order}
            className="h-8 rounded-md border border-line-strong bg-surface px-2 text-sm max-md:h-10"
          >
            {Object.entries(orderNames).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <div className="flex items-center gap-3">
          <Button type="submit" tone="primary" className="h-8">
            Search
          </Button>
          {isFiltered && (
            <a href="/snippets" className="font-medium text-accent text-xs underline underline-offset-4">
              Show all
            </a>
          )}
        </div>
      </form>
    </search>
  )
}
