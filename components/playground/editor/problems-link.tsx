import { CircleX, TriangleAlert } from "lucide-react"
import { useStore } from "zustand"
import { runnerStore } from "@/lib/playground/run/runner"
import { reveal } from "@/lib/playground/timeline/reveal"

/** How many problems the newest build has; a press goes to the first error. */
export function ProblemsLink() {
  const problems = useStore(runnerStore, (state) => state.problems)
  const error = problems.find(({ severity }) => severity === "error")
  const first = error ?? problems[0]
  if (!first) return null
  const Icon = error ? CircleX : TriangleAlert
  return (
    <button
      type="button"
      title={first.message}
      onClick={() => reveal(first.place)}
      className={`inline-flex shrink-0 h-6 items-center gap-1.5 rounded-md px-1.5 font-medium text-xs hover:bg-hover max-md:h-10 ${error ? "text-bad" : "text-warn"}`}
    >
      <Icon size={13} aria-hidden />
      {problems.length === 1 ? "1 problem" : `${problems.length} problems`}
    </button>
  )
}
