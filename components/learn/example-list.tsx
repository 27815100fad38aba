import type { ExampleEntry } from "@/lib/contract/learn/example"
import { Topics } from "../snippets/topics"
import { ExamplePicture } from "./example-picture"

type ExampleListProps = { topics: { title: string; items: ExampleEntry[] }[] }

/** The examples beneath what they are about. */
export function ExampleList({ topics }: ExampleListProps) {
  return topics.map(({ title, items }) => (
    <section key={title} aria-label={title} className="flex flex-col gap-3">
      <h2 className="font-semibold text-[15px]">{title}</h2>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((example) => (
          <ExampleCard key={example.slug} {...example} />
        ))}
      </ul>
    </section>
  ))
}

function ExampleCard({ slug, title, summary, methods }: ExampleEntry) {
  return (
    <li className="relative flex flex-col overflow-hidden rounded-lg border border-line bg-surface transition-colors hover:border-line-strong">
      <ExamplePicture slug={slug} />
      <div className="flex flex-1 flex-col gap-2 p-3">
        <h3 className="font-medium">
          {/* All of the card leads there. */}
          <a href={`/?example=${slug}`} className="after:absolute after:inset-0 hover:underline">
            {title}
          </a>
        </h3>
        <p className="text-muted text-xs">{summary}</p>
        {/* Above the link that covers the card. */}
        <div className="relative mt-auto w-fit">
          <Topics tags={[]} methods={methods} list="/examples" />
        </div>
      </div>
    </li>
  )
}
