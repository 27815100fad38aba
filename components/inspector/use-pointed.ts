import { useEffect, useRef } from "react"
import { useStore } from "zustand"
import { type Pointed, pointAt, pointAway, pointedStore, type Thing } from "@/lib/playground/timeline/pointed"
import { pointedByRecord, pointedByRow, type Told, touchedBy } from "@/lib/playground/timeline/touched"

/** For a row of the inspector: marks what it tells of as written, and is marked with that. */
export function usePointedRow(told: Told) {
  const isMarked = useStore(pointedStore, ({ row, thing }) =>
    thing === null ? row === told.id : touchedBy(told).includes(thing),
  )
  return { ...usePointing(() => pointedByRow(told)), "data-marked": isMarked || undefined }
}

/** The same for a record; null for one that no call names. */
export function usePointedRecord(thing: Thing | null) {
  const isMarked = useStore(pointedStore, ({ things }) => thing !== null && things.includes(thing))
  const pointing = usePointing(() => (thing === null ? null : pointedByRecord(thing)))
  return { ...pointing, "data-marked": isMarked || undefined }
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
