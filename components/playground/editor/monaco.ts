// Monaco with what three panes need, and the API's types. Imported only by code-editor.tsx, which loads late.
import "monaco-editor/features/register.all"
import "monaco-editor/languages/definitions/css/register"
import "monaco-editor/languages/definitions/html/register"
import "monaco-editor/languages/definitions/typescript/register"
import "monaco-editor/languages/features/css/register"
import "monaco-editor/languages/features/html/register"
import { loader } from "@monaco-editor/react"
import * as monaco from "monaco-editor/editor"
import * as typescript from "monaco-editor/languages/features/typescript/register"
import { intercomTypes } from "@/generated/intercom-types"
import { type Pane, panes } from "@/lib/contract/playground/project"
import { projectStore } from "@/lib/playground/project/project"
import { codeThemes } from "./code-themes"

// Turbopack does not follow Monaco's own worker addresses, so each is named here.
self.MonacoEnvironment = {
  getWorker(_id: string, label: string) {
    if (label === "typescript" || label === "javascript") {
      return new Worker(new URL("monaco-editor/languages/features/typescript/ts.worker.js", import.meta.url), {
        type: "module",
      })
    }
    if (label === "html") {
      return new Worker(new URL("monaco-editor/languages/features/html/html.worker.js", import.meta.url), {
        type: "module",
      })
    }
    if (label === "css") {
      return new Worker(new URL("monaco-editor/languages/features/css/css.worker.js", import.meta.url), {
        type: "module",
      })
    }
    return new Worker(new URL("monaco-editor/editor/editor.worker.js", import.meta.url), { type: "module" })
  },
}

typescript.typescriptDefaults.setCompilerOptions({
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.NodeJs,
  jsx: typescript.JsxEmit.Preserve,
  strict: true,
  allowNonTsExtensions: true,
  // The script has names of its own: without this `const name` would clash with window.name.
  moduleDetection: 3,
})
typescript.typescriptDefaults.setDiagnosticsOptions({
  // 2307, 2792: packages come from the CDN when the script runs; their types are not here.
  // 1375, 1378: top-level await is fine, the preview runs such a script as a module.
  diagnosticCodesToIgnore: [2307, 2792, 1375, 1378],
})
typescript.typescriptDefaults.addExtraLib(intercomTypes, "file:///types/intercom.d.ts")

for (const [name, theme] of Object.entries(codeThemes)) monaco.editor.defineTheme(`playground-${name}`, theme)

/** Where the editor finds each pane's model. */
export const files: Record<Pane, { path: string; language: string }> = {
  html: { path: "file:///index.html", language: "html" },
  css: { path: "file:///style.css", language: "css" },
  script: { path: "file:///script.tsx", language: "typescript" },
}

/** The pane's text model; null until the pane was shown. */
export function modelOf(pane: Pane): monaco.editor.ITextModel | null {
  return monaco.editor.getModel(monaco.Uri.parse(files[pane].path))
}

// Changes from elsewhere, also of panes that are not shown: another example, a shared project, the plain editor.
projectStore.subscribe((project) => {
  for (const pane of panes) {
    const model = modelOf(pane)
    if (model && project[pane] !== model.getValue()) model.setValue(project[pane])
  }
})

// By itself the editor would load Monaco, all of it, from a CDN.
loader.config({ monaco })

export { monaco }

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker(id: string, label: string): Worker }
  }
}
