import { createStore } from "zustand/vanilla"
import { projectStore } from "@/lib/playground/project/project"
import type { SourceLocation } from "@/lib/playground/timeline/entry"

type FormatState = {
  isFormatting: boolean
  /** Why the last request changed nothing, and where; null once the text is another. */
  problem: { message: string; place: SourceLocation | null } | null
}

export const formatStore = createStore<FormatState>()(() => ({ isFormatting: false, problem: null }))

projectStore.subscribe(() => {
  if (formatStore.getState().problem) formatStore.setState({ problem: null })
})
