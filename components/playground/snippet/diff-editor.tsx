import { DiffEditor } from "@monaco-editor/react"
import type { Part } from "@/lib/contract/playground/project"
import { fileFor } from "../editor/monaco/monaco"
import { useCodeTheme } from "../editor/monaco/use-code-theme"

type PaneDiffProps = { part: Part; before: string; after: string }

/** Monaco's comparison of two texts, to be read. */
export function PaneDiff({ part, before, after }: PaneDiffProps) {
  return (
    <DiffEditor
      key={part}
      language={fileFor(part).language}
      original={before}
      modified={after}
      theme={useCodeTheme()}
      loading={null}
      options={{
        readOnly: true,
        automaticLayout: true,
        minimap: { enabled: false },
        scrollBeyondLastLine: false,
        renderOverviewRuler: false,
        scrollbar: { verticalScrollbarSize: 8, horizontalScrollbarSize: 8 },
        fontSize: 12,
        originalAriaLabel: "Before",
        modifiedAriaLabel: "After",
      }}
    />
  )
}
