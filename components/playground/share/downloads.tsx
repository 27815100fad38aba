import { useState } from "react"
import { useStore } from "zustand"
import { projectStore } from "@/lib/playground/project/project"
import { shareUrl } from "@/lib/playground/project/share"
import { settingsStore } from "@/lib/playground/settings"
import { downloadPage, downloadZip, openElsewhere } from "@/lib/playground/transfer/download"
import { toMarkdown } from "@/lib/playground/transfer/markdown"
import { toCodePen, toStackBlitz } from "@/lib/playground/transfer/prefill"
import { Button } from "../../ui/button"
import { OpenFile } from "./open-file"

/** The project as a file, and files as a project. */
export function Downloads() {
  const appId = useStore(settingsStore, (state) => state.appId)
  const [said, setSaid] = useState<string | null>(null)

  function attempt(work: () => Promise<void> | void, done: string) {
    setSaid(null)
    Promise.resolve()
      .then(work)
      .then(
        () => setSaid(done),
        (error: Error) => setSaid(error.message),
      )
  }

  return (
    <section aria-label="Files" className="mt-3 flex flex-col gap-2 border-line border-t pt-3">
      <div className="flex flex-wrap gap-1.5">
        <Button onClick={() => attempt(downloadZip, "Downloaded.")}>Zip</Button>
        <Button
          title="One page that uses the Messenger of this server"
          onClick={() => attempt(() => downloadPage({ kind: "server", origin: location.origin, appId }), "Downloaded.")}
        >
          HTML file
        </Button>
        <Button
          title="One page that uses Intercom’s own script; put your App ID in"
          onClick={() => attempt(() => downloadPage({ kind: "official", appId: "YOUR_APP_ID" }), "Downloaded.")}
        >
          HTML for Intercom
        </Button>
        <Button
          onClick={() =>
            attempt(() => navigator.clipboard.writeText(toMarkdown(projectStore.getState(), shareUrl())), "Copied.")
          }
        >
          Copy Markdown
        </Button>
        <Button onClick={() => attempt(() => openElsewhere(toCodePen, appId), "Opened in CodePen.")}>CodePen</Button>
        <Button onClick={() => attempt(() => openElsewhere(toStackBlitz, appId), "Opened in StackBlitz.")}>
          StackBlitz
        </Button>
        <OpenFile onProblem={setSaid} />
      </div>
      <p role="status" className="text-muted text-xs">
        {said ?? "A zip, a page or a script can also be dropped anywhere on this page."}
      </p>
    </section>
  )
}
