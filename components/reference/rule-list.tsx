import type { referenceRules } from "@/lib/playground/reference/entries"
import { EntryText } from "./entry-text"
import { LevelBadge } from "./level-badge"

/** Rules that hold of no single method, beneath what they are about. */
export function RuleList({ topics }: { topics: typeof referenceRules }) {
  return topics.map(({ title, rules }) => (
    <section key={title} aria-label={title} className="flex flex-col gap-2">
      <h2 className="font-semibold text-[15px]">{title}</h2>
      <dl className="divide-y divide-line rounded-lg border border-line bg-surface text-xs">
        {rules.map(({ name, level, fidelity }) => (
          <div key={name} className="flex items-baseline gap-4 px-3 py-2 max-md:flex-col max-md:gap-1">
            <dt className="w-56 shrink-0 font-medium">{name}</dt>
            <dd className="min-w-0 flex-1 text-muted">
              <EntryText text={fidelity} />
            </dd>
            <dd>
              <LevelBadge level={level} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
