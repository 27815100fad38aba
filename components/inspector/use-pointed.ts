import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import type { CallEntry } from "@/lib/playground/timeline/entry"
import { type Pointed, pointAt, pointAway, pointedStore, type Thing } from "@/lib/playground/timeline/pointed"
import { pointedByCall, pointedByRecord, touchedBy } from "@/lib/playground/timeline/touched"

/** For the row of a call: marks what it wrote, and is marked with that. */
export function usePointedCall(call: CallEntry) {
  const isMarked = useStore(pointedStore, (pointed) =>
    pointed.call === null ? touches(call, pointed.things) : pointed.call === call.id,
  )
  return { ...usePointing(() => pointedByCall(call)), "data-marked": isMarked || undefined }
}

/** The same for a record; null for one that no call names. */
export function usePointedRecord(thing: Thing | null) {
  const isMarked = useStore(pointedStore, ({ things }) => thing !== null && things.includes(thing))
  const pointing = usePointing(() => (thing === null ? null : pointedByRecord(thing)))
  return { ...pointing, "data-marked": isMarked || undefined }
}

function touches(call: CallEntry, things: readonly Thing[]) {
  return things.length > 0 && touchedBy(call).some((thing) => things.includes(thing))
}

/** The pointer and the focus mark alike; what goes while it marks takes its marks along. */
function usePointing(pointed: () => Pointed | null) {
  const isPointing = useRef(false)

  function begin() {
    const next = pointed()
    if (!next) return
    isPointing.current = true
    pointAt(next)
  }

  function end() {
    if (!isPointing.current) return
    isPointing.current = false
    pointAway()
  }

  useEffect(() => () => (isPointing.current ? pointAway() : undefined), [])

  return { onPointerEnter: begin, onPointerLeave: end, onFocus: begin, onBlur: end }
}
