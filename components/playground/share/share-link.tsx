import { useEffect, useState } from "react"
import { limits } from "@/lib/contract/limits"
import { keepAsMine } from "@/lib/playground/project/mine"
import { projectStore } from "@/lib/playground/project/project"
import { shareUrl } from "@/lib/playground/project/share"

type Copying = "pending" | "copied" | "refused"

const messages = {
  pending: "Copying the link…",
  copied: "Link copied.",
  refused: "Your browser keeps the clipboard closed. Copy the link from here.",
} satisfies Record<Copying, string>

/** The link to what the panes hold now, copied at once and shown in case the clipboard is refused. */
export function ShareLink() {
  const [url] = useState(shareUrl)
  const [copying, setCopying] = useState<Copying>("pending")

  useEffect(() => {
    // Whoever opens their own link is not asked. A stranger's project stays theirs, whoever passes it on.
    const project = projectStore.getState()
    if (url.length > limits.linkLength) return
    if (project.owner.kind === "me") keepAsMine(project)
    // Undefined where the page was not served securely.
    const copied = navigator.clipboard?.writeText(url) ?? Promise.reject()
    copied.then(
      () => setCopying("copied"),
      () => setCopying("refused"),
    )
  }, [url])

  if (url.length > limits.linkLength) {
    return (
      <p role="alert" className="text-warn text-xs">
        This project makes a link of {url.length.toLocaleString("en")} characters, and browsers open none of more than{" "}
        {limits.linkLength.toLocaleString("en")}. Shorten it, or leave out what it could load from elsewhere.
      </p>
    )
  }
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="font-medium text-xs">
        {messages[copying]}
      </p>
      <input
        readOnly
        aria-label="Link to this project"
        value={url}
        onFocus={(event) => event.target.select()}
        className="h-7 w-full rounded-md border border-line-strong bg-sunken px-2 font-mono text-2xs max-md:h-10"
      />
      <p className="text-muted text-xs">
        The link itself holds the HTML, CSS and script. Whoever opens it sees the code first, and runs it in a workspace
        of their own: your App ID is not part of it.
      </p>
    </div>
  )
}
