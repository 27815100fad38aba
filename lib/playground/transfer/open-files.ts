// Files that somebody chose or dropped, opened in the playground.
import { limits } from "@/lib/contract/limits"
import { isPane, projectOf } from "@/lib/contract/playground/parts"
import { projectStore } from "../project/project"
import { encodeProject } from "../project/share"
import { reveal } from "../timeline/reveal"
import { projectFrom } from "./project-from"
import { readFile } from "./read-file"

/**
 * Opens a project as its link would be, so that one of somebody else's opens stopped, and Back leads to what was there; files of
 * single texts change these, which Undo takes back. Throws an Error with a sentence for whoever chose them; then all stays.
 */
export async function openFiles(files: readonly File[]): Promise<void> {
  const read = await Promise.all(files.map(readFile))
  const whole = read.find((file) => file.kind === "project")
  const begun = whole?.project ?? projectOf(projectStore.getState())
  const texts = read.flatMap((file) => (file.kind === "part" ? [[file.part, file.text] as const] : []))
  const project = projectFrom({
    ...begun,
    ...Object.fromEntries(texts.filter(([part]) => isPane(part))),
    named: { ...begun.named, ...Object.fromEntries(texts.filter(([part]) => !isPane(part))) },
  })
  if (!whole) {
    projectStore.getState().replace(project)
    const [part] = texts.at(-1) ?? []
    if (part) reveal({ pane: part, line: 1, column: 1 })
    return
  }
  const link = `/#${encodeProject(project)}`
  if (link.length > limits.linkLength)
    throw new Error("This project is larger than an address may be. Leave out a part of it.")
  location.assign(link)
}
