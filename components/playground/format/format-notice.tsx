import { X } from "lucide-react"
import { useStore } from "zustand"
import { reveal } from "@/lib/playground/timeline/reveal"
import { Button } from "../../ui/button"
import { IconButton } from "../../ui/icon-button"
import { formatStore } from "./format-store"

/** Says over the text why it was not formatted. */
export function FormatNotice() {
  const problem = useStore(formatStore, (state) => state.problem)
  if (!problem) return null
  const { message, place } = problem
  return (
    <div
      role="alert"
      className="absolute inset-x-3 bottom-9 z-20 flex items-center gap-2 rounded-lg border border-bad/40 bg-raised py-1.5 pr-1.5 pl-3 text-bad text-xs shadow-overlay"
    >
      <p className="min-w-0 flex-1 break-words">{message}</p>
      {place && <Button onClick={() => reveal(place)}>Show</Button>}
      <IconButton label="Close" icon={X} onClick={() => formatStore.setState({ problem: null })} />
    </div>
  )
}
