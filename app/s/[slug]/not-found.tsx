import { ReadingPage } from "@/components/snippets/reading-page"
import { LinkButton } from "@/components/ui/link-button"

export default function SnippetNotFound() {
  return (
    <ReadingPage>
      <div className="mx-auto flex max-w-sm flex-col items-center gap-4 py-16 text-center">
        <div>
          <h1 className="font-semibold text-lg">There is no such snippet</h1>
          <p className="mt-1 text-muted">
            The address may be mistyped, or its author deleted it. Who has its edit key can restore it for a day.
          </p>
        </div>
        <LinkButton href="/snippets">Look at other snippets</LinkButton>
      </div>
    </ReadingPage>
  )
}
