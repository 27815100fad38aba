// A file that somebody chose or dropped: a zip, a page, or one text of the project that is open.
import { type FileName, problemOfName } from "@/lib/contract/playground/files"
import type { Part, Project } from "@/lib/contract/playground/project"
import { fromPageFile } from "./page-file"
import { checkLength } from "./project-from"
import { readText } from "./read-text"
import { fromZip } from "./zip"

/** A zip may carry pictures, which are left out. */
const maxBytes = 20_000_000

/** A whole project, or one text of the project that is open. */
export type ReadFile = { kind: "project"; project: Project } | { kind: "part"; part: Part; text: string }

/** What such files are called elsewhere. */
const ofPanes: [RegExp, Part][] = [
  [/^(?:styles?|index|main)\.css$/i, "css"],
  [/^(?:script|index|main)\.[jt]sx?$/i, "script"],
]

/** Throws an Error whose message names the file and says what to do. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > maxBytes) throw new Error(`${file.name} is larger than 20 MB. Leave out what is no code.`)
  if (/\.zip$/i.test(file.name)) {
    return { kind: "project", project: await fromZip(new Uint8Array(await file.arrayBuffer())) }
  }
  const part = partFor(file.name)
  if (part === null)
    throw new Error(
      `${file.name} is no zip, HTML, CSS, script, JSON or text file, which are the kinds that can be opened here.`,
    )
  const text = readText(file.name, await file.arrayBuffer())
  checkLength(file.name, text.length, "characters")
  if (part === "html") return { kind: "project", project: fromPageFile(text) }
  return { kind: "part", part, text }
}

function partFor(name: string): Part | null {
  if (/\.html?$/i.test(name)) return "html"
  const pane = ofPanes.find(([form]) => form.test(name))?.[1]
  if (pane) return pane
  return problemOfName(name) === null ? (name as FileName) : null
}
