import { type Kind, kinds, type ReferenceEntry } from "@/lib/playground/reference/entries"
import { LevelBadge } from "./level-badge"

/** The entries beneath what they are, each with its first sentence. */
export function EntryList({ entries }: { entries: ReferenceEntry[] }) {
  return (Object.keys(kinds) as Kind[]).map((kind) => {
    const items = entries.filter((entry) => entry.kind === kind)
    if (items.length === 0) return null
    return (
      <section key={kind} aria-label={kinds[kind]} className="flex flex-col gap-2">
        <h2 className="font-semibold text-[15px]">{kinds[kind]}</h2>
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {items.map(({ slug, name, text, fidelity, level }) => (
            <li key={slug} className="flex items-baseline gap-4 px-3 py-2 max-md:flex-col max-md:gap-1">
              <a
                href={`/reference/${slug}`}
                className="w-56 shrink-0 font-mono text-accent text-xs underline-offset-4 hover:underline max-md:py-1"
              >
                {name}
              </a>
              <p className="min-w-0 flex-1 text-pretty text-muted text-xs">{firstSentence(text) || fidelity}</p>
              <LevelBadge level={level} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function firstSentence(text: string) {
  return (/^[\s\S]*?[.:](?=\s|$)/.exec(text)?.[0] ?? text).replaceAll("`", "").replace(/:$/, ".")
}
