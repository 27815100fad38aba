import { FlaskConical, GraduationCap, PencilLine, X } from "lucide-react"
import { useState } from "react"
import { useStore } from "zustand"
import { projectStore } from "@/lib/playground/project/project"
import { reveal } from "@/lib/playground/timeline/reveal"
import { Button } from "../../ui/button"
import { IconButton } from "../../ui/icon-button"
import { LinkButton } from "../../ui/link-button"
import { keepCookie } from "../../ui/theme/keep-cookie"
import { welcomeCookie } from "./welcome-cookie"

/** The example that everybody meets first, and what of it one changes first. */
const first = { slug: "boot", text: "Ada Lovelace" }

/** What this is, in a line, and three ways in; until it is closed. */
export function Welcome() {
  const [isClosed, setClosed] = useState(false)
  const isFirst = useStore(projectStore, ({ generation, example }) => generation === 0 || example?.slug === first.slug)
  if (isClosed || !isFirst) return null

  function close() {
    keepCookie(welcomeCookie, "1")
    setClosed(true)
  }

  return (
    <section
      aria-label="Welcome"
      className="relative flex shrink-0 items-center gap-2 border-line border-b bg-accent-soft px-3 py-2 text-xs max-md:flex-wrap"
    >
      <p className="min-w-0 flex-1 text-pretty max-md:basis-full max-md:pr-10">
        <strong className="font-semibold">Calls of the Intercom Messenger API, for real:</strong> what you write runs at
        once, and each call is followed to the row that it stored and back to the screen.
      </p>
      <Button onClick={showName} className="h-8">
        <PencilLine size={13} aria-hidden />
        Try: change Ada’s name
      </Button>
      <LinkButton href="/learn">
        <GraduationCap size={14} aria-hidden />
        Learn
      </LinkButton>
      <LinkButton href="/learn/tests">
        <FlaskConical size={14} aria-hidden />
        Use it in your tests
      </LinkButton>
      <IconButton
        label="Close the welcome"
        icon={X}
        onClick={close}
        className="max-md:absolute max-md:top-0 max-md:right-0"
      />
    </section>
  )
}

/** Puts the cursor where the name is. */
function showName() {
  const lines = projectStore.getState().script.split("\n")
  const line = lines.findIndex((text) => text.includes(first.text))
  if (line >= 0) reveal({ pane: "script", line: line + 1, column: (lines[line]?.indexOf(first.text) ?? 0) + 1 })
}
