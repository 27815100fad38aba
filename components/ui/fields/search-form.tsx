import type { ReactNode } from "react"
import { Button } from "../button"
import { TextField } from "./text-field"

/** Of what is asked for by address, as much as anybody looks for. */
const wordsLength = 200

type SearchFormProps = {
  /** The page itself. */
  action: string
  words: string
  /** Whether something else than all is shown. */
  isFiltered: boolean
  /** What else narrows it. */
  children?: ReactNode
}

/** Words to look for on a page; a plain form, which works by its address. */
export function SearchForm({ action, words, isFiltered, children }: SearchFormProps) {
  return (
    <search>
      <form action={action} className="flex flex-wrap items-end gap-3">
        <div className="min-w-40 flex-1">
          <TextField label="Words" name="search" type="search" defaultValue={words} maxLength={wordsLength} />
        </div>
        {children}
        <Button type="submit" tone="primary" className="h-8">
          Search
        </Button>
        {isFiltered && (
          <a href={action} className="pb-2 font-medium text-accent text-xs underline underline-offset-4">
            Show all
          </a>
        )}
      </form>
    </search>
  )
}

/** What the address looks for; nothing where it says it in a way that the form does not. */
export function readWords(search: string | string[] | undefined): string {
  return typeof search === "string" ? search.slice(0, wordsLength) : ""
}
