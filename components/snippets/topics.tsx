import type { SnippetSummary } from "@/lib/contract/snippets/snippet"

type TopicsProps = Pick<SnippetSummary, "tags" | "methods"> & {
  /** The list that they lead to. */
  list?: "/snippets" | "/examples"
}

/** The tags of a snippet or an example, and the methods it calls: each leads to all that have it. */
export function Topics({ tags, methods, list = "/snippets" }: TopicsProps) {
  if (tags.length + methods.length === 0) return null
  return (
    <ul aria-label="Tags and methods" className="flex flex-wrap gap-1.5">
      {tags.map((tag) => (
        <Topic
          key={`tag ${tag}`}
          href={`${list}?${new URLSearchParams({ tag })}`}
          className="bg-accent-soft text-accent"
        >
          {tag}
        </Topic>
      ))}
      {methods.map((method) => (
        <Topic
          key={`method ${method}`}
          href={`${list}?${new URLSearchParams({ method })}`}
          className="border border-line font-mono text-muted"
        >
          {method}
        </Topic>
      ))}
    </ul>
  )
}

type TopicProps = { href: string; className: string; children: string }

function Topic({ href, className, children }: TopicProps) {
  return (
    <li className="flex min-w-0">
      <a
        href={href}
        className={`inline-flex min-h-6 items-center rounded-md px-2 text-2xs hover:underline max-md:min-h-8 ${className}`}
      >
        <bdi className="truncate">{children}</bdi>
      </a>
    </li>
  )
}
