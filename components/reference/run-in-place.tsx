"use client"

import { Play } from "lucide-react"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { connectEmbed } from "@/lib/embed/host/host"
import { LinkButton } from "../ui/link-button"

type Place = {
  /** What it is called. */
  label: string
  /** Address of an embed. */
  embed: string
}

type RunInPlaceProps = Place & {
  /** Where it runs instead without script, or in another tab. */
  playground: string
  /** What is run, to read. */
  children: ReactNode
}

/** Runs an embed beneath what it runs, once that is asked for: nothing of it is loaded before. From then on it has its own buttons. */
export function RunInPlace({ playground, children, ...place }: RunInPlaceProps) {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3 max-md:flex-col max-md:items-stretch">
        {children}
        {!isAsked && (
          <LinkButton
            href={playground}
            aria-label={`Run ${place.label}`}
            onClick={(event) => {
              if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
              event.preventDefault()
              setIsAsked(true)
            }}
          >
            <Play size={13} strokeWidth={1.75} aria-hidden />
            Run
          </LinkButton>
        )}
      </div>
      {isAsked && <RunningEmbed {...place} />}
    </div>
  )
}

function RunningEmbed({ label, embed }: Place) {
  const frame = useRef<HTMLIFrameElement>(null)

  useEffect(() => {
    if (!frame.current) return
    // The button that had the focus is gone.
    frame.current.focus({ preventScroll: true })
    const connected = connectEmbed(frame.current)
    // What keeps it from running is said in the embed itself.
    void connected.run().catch(() => {})
    return () => connected.close()
  }, [])

  return (
    <iframe
      ref={frame}
      title={`Run of ${label}`}
      src={embed}
      className="h-[28rem] w-full rounded-lg border border-line"
    />
  )
}
