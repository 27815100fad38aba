import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EntryText } from "@/components/reference/entry-text"
import { LevelBadge } from "@/components/reference/level-badge"
import { RunnableCall } from "@/components/reference/runnable-call"
import { RunnableExample } from "@/components/reference/runnable-example"
import { PaneCode } from "@/components/snippets/pane-code"
import { ReadingPage } from "@/components/snippets/reading-page"
import { kinds, referenceEntries } from "@/lib/playground/reference/entries"

type EntryPageProps = { params: Promise<{ name: string }> }

async function entryOf({ params }: EntryPageProps) {
  const { name } = await params
  return referenceEntries.find(({ slug }) => slug === name)
}

export async function generateMetadata(props: EntryPageProps): Promise<Metadata> {
  const entry = await entryOf(props)
  return entry ? { title: `${entry.name} · Messenger Playground`, description: entry.text.replaceAll("`", "") } : {}
}

/** One method, setting or field. */
export default async function EntryPage(props: EntryPageProps) {
  const entry = await entryOf(props)
  if (!entry) notFound()
  const { slug, name, kind, signature, text, level, fidelity, mistake, calls, examples } = entry
  const [first, ...others] = examples
  return (
    <ReadingPage current="reference">
      <header className="flex flex-wrap items-center gap-3">
        <h1 className="font-mono font-semibold text-xl tracking-tight">{name}</h1>
        <LevelBadge level={level} />
        <p className="w-full text-muted text-xs">
          <a href="/reference" className="font-medium text-accent underline underline-offset-4">
            Reference
          </a>{" "}
          · {kinds[kind]}
        </p>
      </header>
      {signature && <PaneCode part="script" title="Signature" text={signature} />}
      <section aria-labelledby="what" className="flex flex-col gap-2">
        <h2 id="what" className="font-semibold text-sm">
          What happens
        </h2>
        <EntryText text={text} />
      </section>
      <section aria-labelledby="here" className="flex flex-col gap-2">
        <h2 id="here" className="font-semibold text-sm">
          How true it is here
        </h2>
        <EntryText text={fidelity} />
      </section>
      {mistake && (
        <section aria-labelledby="wrong" className="flex flex-col gap-2">
          <h2 id="wrong" className="font-semibold text-sm">
            What goes wrong, and how the inspector shows it
          </h2>
          <EntryText text={mistake} />
        </section>
      )}
      {calls.length > 0 && (
        <section aria-labelledby="calls" className="flex flex-col gap-2">
          <h2 id="calls" className="font-semibold text-sm">
            Calls
          </h2>
          {calls.map((call, index) => (
            <RunnableCall key={call} call={call} entry={slug} number={index + 1} />
          ))}
        </section>
      )}
      {first && <RunnableExample example={first} others={others} />}
    </ReadingPage>
  )
}
