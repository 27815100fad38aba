// A project as one HTML file that runs anywhere, and back. Its texts travel in it word for word, beside the page that they
// make, so that what is read again is what was written.
import { headOf, pageSource } from "@/lib/contract/playground/page-source"
import { bareProject, emptyProject } from "@/lib/contract/playground/parts"
import { type Compiled, type Project, projectSchema } from "@/lib/contract/playground/project"

/** Where the file finds its Messenger: in this server, or in the service that the API is of. */
export type Sdk = { kind: "server"; origin: string; appId: string } | { kind: "official"; appId: string }

const blockId = "messenger-playground-project"
const blockStart = `<script type="application/json" id="${blockId}">`

/** The file's text. `compiled` is the script as it runs. */
export function toPageFile(project: Project, compiled: Compiled, sdk: Sdk): string {
  const texts = escapeScript(JSON.stringify(bareProject(project)))
  return toPage(project, compiled, sdk, (page) => [
    element(page, "script", { type: "application/json", id: blockId }, texts),
  ])
}

/** The same without the project's texts, unless more is put into its head. */
export function toPage(
  project: Project,
  compiled: Compiled,
  sdk: Sdk,
  more: (page: Document) => HTMLElement[] = () => [],
): string {
  const { html, css, settings } = project
  const { html_attributes: htmlAttributes, body_attributes } = settings
  const head = headOfSdk(sdk) + headOf(settings)
  const parts = { html, css, htmlAttributes, head, end: `<body ${body_attributes}>` }
  const page = new DOMParser().parseFromString(pageSource(parts), "text/html")
  page.head.prepend(
    element(page, "meta", { charset: "utf-8" }),
    element(page, "meta", { name: "viewport", content: "width=device-width" }),
    ...more(page),
  )
  const kind: Record<string, string> = compiled.kind === "module" ? { type: "module" } : {}
  page.body.append(element(page, "script", kind, `\n${escapeScript(compiled.code)}\n`))
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`
}

/** The markup that brings a page its Messenger. */
export function headOfSdk(sdk: Sdk): string {
  const settings = `window.intercomSettings = ${escapeScript(JSON.stringify(settingsOf(sdk)))}`
  return `<script>${settings}</script><script>${stub}</script><script async src="${sourceOf(sdk)}"></script>`
}

function element(page: Document, name: string, attributes: Record<string, string>, text = ""): HTMLElement {
  const made = page.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.textContent = text
  return made
}

/** The project of a file that `toPageFile` made; of any other page the whole of it as HTML. */
export function fromPageFile(text: string): Project {
  // Word for word as it was written: what stands around it may be any page, whole or broken.
  const block = text.split(blockStart)[1]?.split("</script>")[0]
  if (block) {
    const project = projectSchema.safeParse(parse(block))
    if (project.success) return project.data
  }
  return { ...emptyProject, html: text }
}

/** Calls before the script is there are kept for it. */
const stub = "window.Intercom ??= ((q) => Object.assign((...call) => void q.push(call), { q }))([])"

function settingsOf(sdk: Sdk) {
  return sdk.kind === "server" ? { app_id: sdk.appId, api_base: sdk.origin } : { app_id: sdk.appId }
}

function sourceOf(sdk: Sdk) {
  if (sdk.kind === "server") return `${sdk.origin}/sdk.js`
  return `https://widget.intercom.io/widget/${encodeURIComponent(sdk.appId)}`
}

/** What would end the element, or hide its end, as a script and JSON both may write it. */
function escapeScript(code: string) {
  return code.replace(/<(?=\/script|!--)/gi, "\\u003C")
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
