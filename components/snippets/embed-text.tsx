"use client"

import { useId } from "react"
import { embedHtml } from "@/lib/contract/embed/iframe"
import { CopyButton } from "../ui/copy-button"

type EmbedTextProps = { origin: string; slug: string; title: string; revision?: number | undefined }

/** What to paste into a page that is to show the snippet. */
export function EmbedText(embedded: EmbedTextProps) {
  const id = useId()
  const html = embedHtml(embedded)
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="font-semibold text-sm">
        Embed
      </h2>
      <div className="flex items-start gap-1">
        <textarea
          readOnly
          aria-label="HTML that embeds this snippet"
          rows={3}
          value={html}
          className="min-w-0 flex-1 resize-none break-all rounded-md border border-line-strong bg-sunken px-2 py-1.5 font-mono text-xs"
        />
        <CopyButton label="Copy the HTML" text={html} />
      </div>
    </section>
  )
}
