// The project in the panes, as a file of its own.
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { build } from "../bundler/bundler"
import { keepAsMine } from "../project/mine"
import { projectStore } from "../project/project"
import { type Sdk, toPageFile } from "./page-file"
import { send, type toCodePen } from "./prefill"
import { saveFile } from "./save-file"
import { toZip } from "./zip"

const name = "messenger-playground"

export function downloadZip(): void {
  const project = keep()
  saveFile(`${name}.zip`, new Blob([toZip(project)], { type: "application/zip" }))
}

/** Throws an Error with a sentence where the script has errors. */
export async function downloadPage(sdk: Sdk): Promise<void> {
  const project = keep()
  const compiled = await compiledFor(project, sdk.kind === "official" ? null : undefined)
  saveFile(`${name}.html`, new Blob([toPageFile(project, compiled, sdk)], { type: "text/html" }))
}

/** Opens the project in another playground, with the Messenger of this server. Throws as `downloadPage` does. */
export async function openElsewhere(fill: typeof toCodePen, appId: string): Promise<void> {
  const project = projectStore.getState()
  const compiled = await compiledFor(project, null)
  send(fill(project, compiled, { kind: "server", origin: location.origin, appId }))
}

/**
 * The script as it runs. The packages that the server carries come from there, from this server where nothing is said, and from
 * the CDN for null. Throws an Error with a sentence where the script has errors.
 */
export async function compiledFor(project: Project, carried?: string | null): Promise<Compiled> {
  const result = await build(project, carried)
  if (result?.state !== "done") throw new Error("The script has errors. Mend them first; the inspector shows where.")
  return result.compiled
}

/** Whoever opens their own file is not asked. */
function keep() {
  const project = projectStore.getState()
  if (project.owner.kind === "me") keepAsMine(project)
  return project
}
