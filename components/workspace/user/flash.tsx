import { type ReactNode, useState } from "react"

type FlashProps = { value: unknown; children: ReactNode }

/** Lights up softly when the value is another than it was when this was first shown. */
export function Flash({ value, children }: FlashProps) {
  const text = JSON.stringify(value)
  const [first] = useState(text)
  return (
    // A new key is a new element, which is what starts the animation again.
    <span key={text} className={`rounded-xs ${text === first ? "" : "animate-flash"}`}>
      {children}
    </span>
  )
}
