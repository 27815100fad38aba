import type { Example } from "@/lib/contract/playground/project"
import { SelectBox } from "../../ui/select-box"

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
      <SelectBox
        value={slug ?? ""}
        onChange={(event) => onChoose(event.target.value)}
        width="w-52 max-lg:w-40 max-md:w-full"
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
      </SelectBox>
    </label>
  )
}
