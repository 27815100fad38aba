import type { ListedExample } from "@/lib/contract/learn/example"
import { SelectBox } from "../../ui/fields/select-box"
import { byTopic } from "./by-topic"

type ExampleSelectProps = {
  examples: ListedExample[]
  /** Null for a shared project; a step of a lesson has one that is no example's. */
  slug: string | null
  onChoose: (slug: string) => void
}

export function ExampleSelect({ examples, slug, onChoose }: ExampleSelectProps) {
  const isListed = slug !== null && examples.some((example) => example.slug === slug)
  return (
    <label className="flex min-w-0 items-center gap-2 max-md:flex-1">
      <span className="text-muted text-xs max-xl:sr-only">Example</span>
      <SelectBox
        value={isListed ? slug : ""}
        onChange={(event) => onChoose(event.target.value)}
        width="w-52 max-lg:w-40 max-md:w-full"
      >
        {!isListed && (
          <option value="" disabled>
            {slug === null ? "Shared project" : "Lesson"}
          </option>
        )}
        {byTopic(examples).map(({ title, items }) => (
          <optgroup key={title} label={title}>
            {items.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectBox>
    </label>
  )
}
