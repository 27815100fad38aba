// Monaco with what a project needs, and the API's types. Imported only by code-editor.tsx, which loads late.
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
import { fileOf, languageOf, namesOf, partsOf, textOf } from "@/lib/contract/playground/parts"
import { type Part, type Project, panes } from "@/lib/contract/playground/project"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { type CarriedPackage, carriedInUse, loadTypes } from "../types/carried-types"
import { checksFor, hasOtherScripts } from "../types/checks"
import { loadCdnTypes } from "../types/load-cdn-types"
import { codeThemes } from "./code-themes"

// As the package brings them built: to build them again, with 13 MB of TypeScript's checker, took 8 of 30 s of our build.
const workers = {
  typescript: new URL("../../../../node_modules/monaco-editor/min/vs/assets/ts.worker-g3pjEjl4.js", import.meta.url),
  html: new URL("../../../../node_modules/monaco-editor/min/vs/assets/html.worker-CLuInTTy.js", import.meta.url),
  css: new URL("../../../../node_modules/monaco-editor/min/vs/assets/css.worker-BpD9FCKP.js", import.meta.url),
  editor: new URL("../../../../node_modules/monaco-editor/min/vs/assets/editor.worker-_vAIFJDs.js", import.meta.url),
}

self.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(workers[label as keyof typeof workers] ?? workers.editor),
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
  const jsx = jsxOf(carriedInUse())
  const wanted = JSON.stringify([strict, codesToIgnore, jsx])
  if (wanted === checks) return
  checks = wanted
  typescript.typescriptDefaults.setCompilerOptions({ ...compilerOptions, ...jsx, strict })
  typescript.typescriptDefaults.setDiagnosticsOptions({ diagnosticCodesToIgnore: codesToIgnore })
}

check()
followImports()
runnerStore.subscribe((state, before) => {
  if (state.isTyped !== before.isTyped) check()
  if (state.imports !== before.imports) followImports()
})
projectStore.subscribe((state, before) => {
  if (state.html !== before.html || state.script !== before.script) checkSoon()
})

/** Has what the code imports known with its types. */
async function followImports() {
  const add = (text: string, path: string) => void typescript.typescriptDefaults.addExtraLib(text, path)
  await Promise.all([loadTypes(carriedInUse(), add), loadCdnTypes(add)])
  check()
}

/** Elements have the types of their library, where there is one. */
function jsxOf(packages: CarriedPackage[]) {
  const library = packages.includes("preact") ? "preact" : packages.includes("react") ? "react" : null
  return library ? { jsx: typescript.JsxEmit.ReactJSX, jsxImportSource: library } : {}
}

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

const languages = { html: "html", css: "css", script: "typescript", json: "plaintext", text: "plaintext" } as const

/** Where the editor finds a text's model, and what it is written in. The script may have JSX. */
export function fileFor(part: Part): { path: string; language: string } {
  const name = part === "script" ? "script.tsx" : fileOf(part)
  return { path: `${root}${name}`, language: languages[languageOf(part)] }
}

const root = "file:///"

/** A text's model; null until it is there. */
export function modelOf(part: Part): monaco.editor.ITextModel | null {
  return monaco.editor.getModel(monaco.Uri.parse(fileFor(part).path))
}

// Changes from elsewhere, also of texts that are not shown: another example, a shared project, the plain editor.
projectStore.subscribe((_, before) => catchUp(before))
catchUp()

/**
 * Gives each model the text that the project has, and each named file its model: what imports it is checked with it. Of what is as
 * it was before nothing is compared, since this follows each key.
 */
export function catchUp(before: Project | null = null): void {
  const project = projectStore.getState()
  const haveFilesChanged = before?.named !== project.named
  const parts: Part[] = panes.filter((pane) => before?.[pane] !== project[pane])
  if (haveFilesChanged) {
    makeModels(project)
    parts.push(...namesOf(project))
  }
  for (const part of parts) {
    const model = modelOf(part)
    const text = textOf(project, part)
    if (model && text !== model.getValue()) replaceText(model, text)
  }
  if (haveFilesChanged) dropOthers(project)
}

function makeModels(project: Project) {
  for (const name of namesOf(project)) {
    const { path, language } = fileFor(name)
    if (!modelOf(name)) monaco.editor.createModel(textOf(project, name), language, monaco.Uri.parse(path))
  }
}

/** Models of files that are no more. What shows one is given another before. */
function dropOthers(project: Project) {
  const kept = new Set(partsOf(project).map((part) => fileFor(part).path))
  for (const model of monaco.editor.getModels()) {
    const address = model.uri.toString(true)
    const isOurs = address.startsWith(root) && !address.startsWith(`${root}node_modules/`)
    if (isOurs && !kept.has(address) && !model.isAttachedToEditor()) model.dispose()
  }
}

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
