import { namesOf, textOf } from "@/lib/contract/playground/parts"
import { panes } from "@/lib/contract/playground/project"
import { describeCounts } from "@/lib/contract/scene/counts"
import type { RevisionList as Revisions, Snippet, SnippetSummary } from "@/lib/contract/snippets/snippet"
import { LinkButton } from "../ui/link-button"
import { RunLink } from "../ui/run-link"
import { EmbedText } from "./embed-text"
import { Moment } from "./moment"
import { PaneCode } from "./pane-code"
import { ReportButton } from "./report-button"
import { RevisionList } from "./revision-list"
import { Topics } from "./topics"

type SnippetViewProps = {
  snippet: Snippet
  revisions: Revisions
  /** What it was forked from, where that is still there. */
  original: SnippetSummary | null
  /** Of this server, as it was asked. */
  origin: string
}

/** A saved snippet to read, with the ways on from it. */
export function SnippetView({ snippet, revisions, original, origin }: SnippetViewProps) {
  const { slug, revision, latest_revision } = snippet
  const isLatest = revision.number === latest_revision
  const query = new URLSearchParams({ snippet: slug, ...(!isLatest && { revision: String(revision.number) }) })
  return (
    <>
      <header className="flex flex-col gap-3">
        <h1 className="font-semibold text-xl tracking-tight">
          <bdi className="break-words">{snippet.title}</bdi>
        </h1>
        <Facts snippet={snippet} original={original} />
        {snippet.description && (
          <p dir="auto" className="max-w-prose whitespace-pre-line break-words text-sm">
            {snippet.description}
          </p>
        )}
        {revision.scene && (
          <p className="text-sm">
            Brings {describeCounts(revision.scene)}: run, it has a fresh workspace with them.{" "}
            <a
              href={`/api/snippets/${slug}/scene?revision=${revision.number}`}
              className="text-accent underline underline-offset-4"
            >
              Read them as JSON
            </a>
          </p>
        )}
        <Topics tags={snippet.tags} methods={snippet.methods} />
        <div className="flex flex-wrap items-center gap-2">
          <RunLink isPrimary href={`/?${query}`} />
          <LinkButton href={`/?${query}`}>Open in the playground</LinkButton>
          <ReportButton slug={slug} />
        </div>
        {!isLatest && (
          <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">
            This is revision {revision.number}, and there is a later one.{" "}
            <a href={`/s/${slug}`} className="font-medium underline underline-offset-4">
              Show revision {latest_revision}
            </a>
          </p>
        )}
      </header>
      {[...panes.toReversed(), ...namesOf(revision.files)].map((part) => (
        <PaneCode key={part} part={part} text={textOf(revision.files, part)} />
      ))}
      <EmbedText {...{ origin, slug, title: snippet.title }} revision={isLatest ? undefined : revision.number} />
      <RevisionList slug={slug} shown={revision.number} revisions={revisions} />
    </>
  )
}

function Facts({ snippet, original }: Pick<SnippetViewProps, "snippet" | "original">) {
  const { revision, forked_from, fork_count } = snippet
  return (
    <p className="flex flex-wrap gap-x-3 text-muted text-xs">
      <span>
        Revision {revision.number}, saved on <Moment seconds={revision.created_at} />
      </span>
      {forked_from && <Lineage forkedFrom={forked_from} original={original} />}
      {fork_count > 0 && <span>{fork_count === 1 ? "Forked once" : `Forked ${fork_count} times`}</span>}
    </p>
  )
}

type LineageProps = { forkedFrom: NonNullable<Snippet["forked_from"]>; original: SnippetSummary | null }

function Lineage({ forkedFrom: { slug, revision }, original }: LineageProps) {
  if (!original) return <span>A fork of a snippet that was deleted</span>
  return (
    <span>
      A fork of revision {revision} of{" "}
      <a href={`/s/${slug}/${revision}`} className="text-accent underline underline-offset-4">
        <bdi>{original.title}</bdi>
      </a>
    </span>
  )
}
