import { ChevronDown } from "lucide-react"
import type { Example } from "@/lib/contract/project"

type ExampleSelectProps = {
  examples: Pick<Example, "slug" | "title">[]
  /** Null for a shared project. */
  slug: string | null
  onChoose: (slug: string) => void
}

export function ExampleSelect({ examples, slug, onChoose }: ExampleSelectProps) {
  return (
    <label className="flex min-w-0 items-center gap-2 max-md:flex-1">
      <span className="text-muted text-xs max-xl:sr-only">Example</span>
      <span className="relative min-w-0 max-md:flex-1">
        <select
          value={slug ?? ""}
          onChange={(event) => onChoose(event.target.value)}
          className="h-7 w-52 min-w-0 max-w-full appearance-none truncate rounded-md border border-line-strong bg-surface pr-7 pl-2.5 text-xs hover:bg-hover max-lg:w-40 max-md:h-10 max-md:w-full"
        >
          {slug === null && (
            <option value="" disabled>
              Shared project
            </option>
          )}
          {examples.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
        <ChevronDown
          size={13}
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-muted"
        />
      </span>
    </label>
  )
}
