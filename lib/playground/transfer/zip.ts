// A project as a zip file with a file for each of its texts; and the project in a zip, ours or another playground's.
import { strToU8, unzip, zipSync } from "fflate"
import { paneFiles, problemOfName, settingsFile } from "@/lib/contract/playground/files"
import { emptyProject, fileOf, partsOf, textOf } from "@/lib/contract/playground/parts"
import { type Pane, type Project, panes } from "@/lib/contract/playground/project"
import { areSettings } from "@/lib/contract/playground/settings"
import { checkLength, projectFrom } from "./project-from"
import { readText } from "./read-text"

/** The same moment for all, so that equal projects make equal files. */
const mtime = new Date("2020-01-01T00:00:00Z")

export function toZip(project: Project): Uint8Array<ArrayBuffer> {
  const texts = partsOf(project).map((part) => [fileOf(part), textOf(project, part)])
  const { settings } = project
  if (areSettings(settings)) texts.push([settingsFile, `${JSON.stringify(settings, null, 2)}\n`])
  return zipSync(Object.fromEntries(texts.map(([name, text = ""]) => [name, strToU8(text)])), { mtime, level: 9 })
}

/** Which file is which pane, the best first. CodePen and others keep theirs in src/. */
const candidates: Record<Pane, RegExp[]> = {
  html: [/^index\.html?$/i, /(^|\/)src\/index\.html?$/i, /(^|\/)index\.html?$/i],
  css: [/^style\.css$/i, /(^|\/)src\/styles?\.css$/i, /(^|\/)styles?\.css$/i],
  script: [/^script\.ts$/i, /(^|\/)src\/(script|index|main)\.[jt]sx?$/i, /(^|\/)(script|index|main)\.[jt]sx?$/i],
}

/** Throws an Error whose message names the file and says what to do. Nothing is unpacked but what is taken. */
export async function fromZip(bytes: Uint8Array): Promise<Project> {
  const files = await listFiles(bytes)
  const chosen = Object.fromEntries(
    panes.map((pane) => [pane, candidates[pane].flatMap((form) => files.find(({ name }) => form.test(name)) ?? [])[0]]),
  ) as Record<Pane, File | undefined>
  if (panes.every((pane) => !chosen[pane])) {
    throw new Error(
      "This zip has no index.html, style.css or script.ts. Put the files under these names and try again.",
    )
  }
  const isOurs = panes.some((pane) => chosen[pane]?.name === paneFiles[pane])
  const others = isOurs ? files.filter(({ name }) => problemOfName(name) === null) : []
  const ofSettings = files.filter(({ name }) => isOurs && name === settingsFile)
  const wanted = new Map(
    [...Object.values(chosen), ...others, ...ofSettings].flatMap((file) => (file ? [[file.name, file]] : [])),
  )
  for (const { name, originalSize } of wanted.values()) checkLength(name, originalSize, "bytes")
  const found = await unpack(bytes, ({ name }) => wanted.has(name))
  const read = ({ name }: File) => readText(name, found[name] ?? new Uint8Array())
  const texts = panes.map((pane) => [pane, chosen[pane] ? read(chosen[pane]) : ""])
  const isPane = (file: File) => Object.values(chosen).some((pane) => pane?.name === file.name)
  const named = others.filter((file) => !isPane(file)).map((file) => [file.name, read(file)])
  const [settings] = ofSettings.map(read)
  return projectFrom({
    ...emptyProject,
    ...Object.fromEntries(texts),
    named: Object.fromEntries(named),
    ...(settings && { settings: parseSettings(settings) }),
  })
}

type File = { name: string; originalSize: number }

function parseSettings(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${settingsFile} is no JSON. Mend it, or leave it out.`)
  }
}

/** By what is said of them before they are unpacked: a small file may become a large one. */
async function listFiles(bytes: Uint8Array): Promise<File[]> {
  const files: File[] = []
  await unpack(bytes, ({ name, originalSize }) => {
    files.push({ name, originalSize })
    return false
  })
  return files
}

function unpack(bytes: Uint8Array, filter: (file: File) => boolean): Promise<Record<string, Uint8Array>> {
  return new Promise((resolve, reject) => {
    unzip(bytes, { filter }, (error, files) => {
      if (error) reject(new Error("This is no zip file, or part of it is missing. Get it again and try once more."))
      else resolve(files)
    })
  })
}
