import { ChevronRight } from "lucide-react"
import { type ReactNode, useState } from "react"

type DisclosureProps = { summary: ReactNode; children: ReactNode }

/** A line that shows on a press what is behind it, which is made only then. */
export function Disclosure({ summary, children }: DisclosureProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="-mx-1 flex w-[calc(100%+0.5rem)] items-start gap-1.5 rounded-sm px-1 py-0.5 text-left text-xs hover:bg-hover max-md:py-2.5"
      >
        <ChevronRight
          size={13}
          aria-hidden
          className={`mt-0.5 shrink-0 text-muted transition-transform ${isOpen ? "rotate-90" : ""}`}
        />
        <span className="min-w-0 flex-1">{summary}</span>
      </button>
      {isOpen && children}
    </>
  )
}
