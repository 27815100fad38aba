// Monaco with what three panes need, and the API's types. Imported only by code-editor.tsx, which loads late.
import "monaco-editor/features/register.all"
import "monaco-editor/languages/definitions/css/register"
import "monaco-editor/languages/definitions/html/register"
import "monaco-editor/languages/definitions/typescript/register"
import "monaco-editor/languages/features/css/register"
import "monaco-editor/languages/features/html/register"
import * as monaco from "monaco-editor/editor"
import * as typescript from "monaco-editor/languages/features/typescript/register"
import { intercomTypes } from "@/generated/intercom-types"
import type { Pane } from "@/lib/contract/project"
import { projectStore } from "@/lib/playground/project"
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

const files: Record<Pane, { uri: string; language: string }> = {
  html: { uri: "file:///index.html", language: "html" },
  css: { uri: "file:///style.css", language: "css" },
  script: { uri: "file:///script.tsx", language: "typescript" },
}

/** The pane's text model, made on first use and kept in step with the project. */
export function modelOf(pane: Pane): monaco.editor.ITextModel {
  const { uri, language } = files[pane]
  const existing = monaco.editor.getModel(monaco.Uri.parse(uri))
  if (existing) return existing
  const model = monaco.editor.createModel(projectStore.getState()[pane], language, monaco.Uri.parse(uri))
  model.onDidChangeContent(() => projectStore.getState().edit(pane, model.getValue()))
  projectStore.subscribe((project) => {
    // Changes from elsewhere: another example, a shared project, the plain editor.
    if (project[pane] !== model.getValue()) model.setValue(project[pane])
  })
  return model
}

export { monaco }

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker(id: string, label: string): Worker }
  }
}
