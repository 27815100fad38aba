import { useEffect, useState } from "react"

const pauseMs = 200

/** A text as it was when somebody last paused in typing it. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const pause = setTimeout(setSettled, pauseMs, text)
    return () => clearTimeout(pause)
  }, [text])
  return settled
}
