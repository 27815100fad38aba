import { embedSlugOfExample } from "@/lib/contract/embed/example"

type Named = { slug: string; title: string }

/** An example of a method, which runs in place, and the others that call it. */
export function RunnableExample({ example, others }: { example: Named; others: Named[] }) {
  return (
    <section aria-labelledby="examples" className="flex flex-col gap-2">
      <h2 id="examples" className="font-semibold text-sm">
        Examples
      </h2>
      <iframe
        title={`Example: ${example.title}`}
        src={`/embed/${embedSlugOfExample(example.slug)}`}
        loading="lazy"
        className="h-96 w-full rounded-lg border border-line"
      />
      {others.length > 0 && (
        <ul aria-label="More examples" className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
          {others.map(({ slug, title }) => (
            <li key={slug} className="max-md:py-1">
              <a href={`/?example=${slug}`} className="font-medium text-accent underline underline-offset-4">
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
