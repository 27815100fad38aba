import { CopyButton } from "../../ui/copy-button"

/** The address that is passed on: a page with the code, which opens it here. */
export function SnippetLink({ slug }: { slug: string }) {
  const url = `${location.origin}/s/${slug}`
  return (
    <div className="flex items-center gap-1">
      <input
        readOnly
        aria-label="Link to this snippet"
        value={url}
        onFocus={(event) => event.target.select()}
        className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-sunken px-2 font-mono text-xs max-md:h-10"
      />
      <CopyButton label="Copy the link" text={url} />
    </div>
  )
}
