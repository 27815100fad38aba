// A project by its texts: the panes in the order of their tabs, then the named files by name.
import { type FileName, paneFiles } from "./files"
import { type Pane, type Part, type Project, panes } from "./project"
import { areSettings, isSameSettings, noSettings, textOfSettings } from "./settings"

/** A project that may leave out what it does not have. */
export type BareProject = Pick<Project, Pane> & Partial<Project>

/** What of a project is compiled. */
export type CodeOfProject = Pick<Project, "script" | "named" | "settings">

export const emptyProject: Project = { html: "", css: "", script: "", named: {}, settings: noSettings }

export function isPane(part: string): part is Pane {
  return (panes as readonly string[]).includes(part)
}

export function namesOf({ named }: Pick<Project, "named">): FileName[] {
  return (Object.keys(named) as FileName[]).sort()
}

export function partsOf(project: Pick<Project, "named">): Part[] {
  return [...panes, ...namesOf(project)]
}

/** Empty for a file that is not there. */
export function textOf(project: Omit<Project, "settings">, part: Part): string {
  return isPane(part) ? project[part] : (project.named[part] ?? "")
}

/** What a file is called where the panes are files too. */
export function fileOf(part: Part): string {
  return isPane(part) ? paneFiles[part] : part
}

/** A part by that name. */
export function partOf(file: string): Part {
  return panes.find((pane) => paneFiles[pane] === file) ?? (file as FileName)
}

/** What a text is written in, as far as it is treated in a way of its own. */
export type Language = "html" | "css" | "script" | "json" | "text"

const languages: [RegExp, Language][] = [
  [/\.(?:[jt]sx?|mjs)$/i, "script"],
  [/\.css$/i, "css"],
  [/\.(?:html|svg)$/i, "html"],
  [/\.json$/i, "json"],
]

export function languageOf(part: Part): Language {
  return isPane(part) ? part : (languages.find(([form]) => form.test(part))?.[1] ?? "text")
}

/** Just the project of something that is more. */
export function projectOf({ html, css, script, named, settings }: Project): Project {
  return { html, css, script, named, settings }
}

/** Without what is empty, so that a project of three panes is written as one. */
export function bareProject({ html, css, script, named = {}, settings = noSettings }: BareProject): BareProject {
  return {
    ...{ html, css, script },
    ...(Object.keys(named).length > 0 && { named: sorted(named) }),
    ...(areSettings(settings) && { settings }),
  }
}

export function isSameProject(one: Project, other: Project): boolean {
  return isSameText(one, other) && isSameSettings(one.settings, other.settings)
}

/** Whether they are compiled to the same. */
export function isSameCode(one: CodeOfProject, other: CodeOfProject): boolean {
  return (
    one.script === other.script &&
    isSameNamed(one, other) &&
    (one.settings === other.settings || textOfImports(one) === textOfImports(other))
  )
}

/** The same for projects that are the same, and for no others. */
export function textOfProject(project: BareProject): string {
  const { html, css, script, named, settings } = bareProject(project)
  const files = named && Object.entries(named)
  return JSON.stringify([
    html,
    css,
    script,
    ...(files || settings ? [files ?? [], textOfSettings(settings ?? noSettings)] : []),
  ])
}

function isSameText(one: Project, other: Project) {
  return panes.every((pane) => one[pane] === other[pane]) && isSameNamed(one, other)
}

function isSameNamed(one: Pick<Project, "named">, other: Pick<Project, "named">) {
  if (one.named === other.named) return true
  const names = namesOf(one)
  return (
    names.length === Object.keys(other.named).length && names.every((name) => one.named[name] === other.named[name])
  )
}

function textOfImports({ settings }: CodeOfProject) {
  return textOfSettings({ ...noSettings, imports: settings.imports })
}

function sorted(named: Project["named"]) {
  return Object.fromEntries(namesOf({ named }).map((name) => [name, named[name] ?? ""]))
}
