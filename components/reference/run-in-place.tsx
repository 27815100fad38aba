"use client"

import { Play } from "lucide-react"
import { type ReactNode, useEffect, useRef, useState } from "react"
import type { Embed } from "@/lib/embed/host/embed"
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

/** Runs an embed beneath what it runs, once that is asked for: nothing of it is loaded before. */
export function RunInPlace({ playground, children, ...place }: RunInPlaceProps) {
  const [runs, setRuns] = useState(0)
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center gap-3 max-md:flex-col max-md:items-stretch">
        {children}
        <LinkButton
          href={playground}
          aria-label={`${runs === 0 ? "Run" : "Run again"} ${place.label}`}
          onClick={(event) => {
            if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
            event.preventDefault()
            setRuns(runs + 1)
          }}
        >
          <Play size={13} strokeWidth={1.75} aria-hidden />
          {runs === 0 ? "Run" : "Run again"}
        </LinkButton>
        {runs > 0 && (
          <LinkButton href={playground} aria-label={`Open ${place.label} in the playground`}>
            Open in playground
          </LinkButton>
        )}
      </div>
      {runs > 0 && <RunningEmbed {...place} runs={runs} />}
    </div>
  )
}

/** `runs`: how often it was asked to. */
function RunningEmbed({ label, embed, runs }: Place & { runs: number }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [connected, setConnected] = useState<Embed | null>(null)

  useEffect(() => {
    if (!frame.current) return
    const embed = connectEmbed(frame.current)
    setConnected(embed)
    return () => embed.close()
  }, [])

  useEffect(() => {
    // What keeps it from running is said in the embed itself.
    if (runs > 0) void connected?.run().catch(() => {})
  }, [connected, runs])

  return (
    <iframe
      ref={frame}
      title={`Run of ${label}`}
      src={embed}
      className="h-[28rem] w-full rounded-lg border border-line"
    />
  )
}
