// The project as other playgrounds take it: fields of a form that is sent to them.
// https://blog.codepen.io/documentation/prefill/, https://developer.stackblitz.com/platform/api/post-api
import { carriedVersions } from "@/generated/carried"
import { namesOf } from "@/lib/contract/playground/parts"
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { headOfSdk, type Sdk } from "./page-file"

export type Prefill = { action: string; fields: Record<string, string> }

const title = "From the Messenger Playground"

/** A pen takes TypeScript, and no other files: what imports some goes as it was compiled. */
export function toCodePen({ html, css, script, named, settings }: Project, compiled: Compiled, sdk: Sdk): Prefill {
  const isWhole = namesOf({ named }).length === 0 && compiled.kind === "classic"
  const data = {
    title,
    html,
    css,
    js: isWhole ? script : compiled.code,
    js_pre_processor: isWhole ? "typescript" : "none",
    head: headOfSdk(sdk) + settings.head,
    css_external: settings.styles.join(";"),
    js_external: settings.scripts.join(";"),
  }
  return { action: "https://codepen.io/pen/define", fields: { data: JSON.stringify(data) } }
}

/** Its files stay what they are; what is imported from packages is said with its version. */
export function toStackBlitz(project: Project, compiled: Compiled, sdk: Sdk): Prefill {
  const files: Record<string, string> = {
    "index.html": headOfSdk(sdk) + project.html,
    "index.ts": 'import "./style.css"\nimport "./script"\n',
    "style.css": project.css,
    "script.tsx": project.script,
    ...project.named,
  }
  const contents = Object.entries(files).map(([name, text]) => [`project[files][${name}]`, text])
  return {
    action: "https://stackblitz.com/run?file=script.tsx",
    fields: {
      "project[title]": title,
      "project[template]": "typescript",
      "project[dependencies]": JSON.stringify(dependenciesOf(compiled)),
      ...Object.fromEntries(contents),
    },
  }
}

/** Where packages come from is an address that ends in their names. */
function dependenciesOf({ imports }: Compiled) {
  const versions: Record<string, string> = carriedVersions
  const names = imports.flatMap((address) => /^https?:\/\/[^/]+\/((?:@[^/]+\/)?[^/@]+)/.exec(address)?.[1] ?? [])
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, versions[name] ?? "latest"]))
}

/** Opens the other playground in a tab of its own. */
export function send({ action, fields }: Prefill): void {
  const form = document.createElement("form")
  Object.assign(form, { method: "post", action, target: "_blank", rel: "noopener" })
  for (const [name, value] of Object.entries(fields)) {
    form.append(Object.assign(document.createElement("textarea"), { name, value }))
  }
  form.hidden = true
  document.body.append(form)
  form.submit()
  form.remove()
}
