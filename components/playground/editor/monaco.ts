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
import { runnerStore } from "@/lib/playground/run/runner"
import { checksFor, hasOtherScripts } from "./checks"
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

const compilerOptions = {
  target: typescript.ScriptTarget.ESNext,
  module: typescript.ModuleKind.ESNext,
  moduleResolution: typescript.ModuleResolutionKind.NodeJs,
  jsx: typescript.JsxEmit.Preserve,
  // What a package calls with has no type, as the package has none.
  noImplicitAny: false,
  allowNonTsExtensions: true,
  // The script has names of its own: without this `const name` would clash with window.name.
  moduleDetection: 3,
}

let checks = ""

/** Marks what the panes are to be marked for; the checker starts anew only when that changes. */
function check() {
  const { strict, codesToIgnore } = checksFor({
    isTyped: runnerStore.getState().isTyped,
    hasOtherScripts: hasOtherScripts(projectStore.getState()),
  })
  const wanted = JSON.stringify([strict, codesToIgnore])
  if (wanted === checks) return
  checks = wanted
  typescript.typescriptDefaults.setCompilerOptions({ ...compilerOptions, strict })
  typescript.typescriptDefaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: codesToIgnore })
}

check()
runnerStore.subscribe((state, before) => state.isTyped !== before.isTyped && check())
projectStore.subscribe((state, before) => {
  if (state.html !== before.html || state.script !== before.script) checkSoon()
})

let checking: ReturnType<typeof setTimeout> | undefined

/** Parsing the HTML on each key would be felt. */
function checkSoon() {
  clearTimeout(checking)
  checking = setTimeout(check, 300)
}

// Scripts of a page leave what they like on its window.
typescript.typescriptDefaults.addExtraLib("interface Window { [name: string]: any }", "file:///types/window.d.ts")
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
    if (model && project[pane] !== model.getValue()) replaceText(model, project[pane])
  }
})

/** As one step that Undo takes back. */
function replaceText(model: monaco.editor.ITextModel, text: string) {
  model.pushStackElement()
  model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
  model.pushStackElement()
}

// By itself the editor would load Monaco, all of it, from a CDN.
loader.config({ monaco })

export { monaco }

declare global {
  interface Window {
    MonacoEnvironment?: { getWorker(id: string, label: string): Worker }
  }
}
