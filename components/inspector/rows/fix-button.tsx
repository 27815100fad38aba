import { fixes } from "@/lib/playground/fixes"
import type { Fix } from "@/lib/playground/timeline/entry"

/** What a press can do about an error. */
export function FixButton({ fix }: { fix: Fix }) {
  const { label, apply } = fixes[fix]
  return (
    <button
      type="button"
      onClick={apply}
      className="relative z-10 mt-1 rounded-md border border-line-strong bg-surface px-2 py-0.5 font-medium text-text text-xs hover:bg-hover"
    >
      {label}
    </button>
  )
}
