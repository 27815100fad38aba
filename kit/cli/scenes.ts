// What the workspace of a running server holds, written out and brought in.
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { describeCounts } from "@/lib/contract/scene/counts"
import type { BroughtIn, SceneMode } from "@/lib/contract/scene/scene"
import { Failure, sentenceOf } from "../failure"
import { keep, readKept } from "../server/data-folder"
import { bringIn, exportScene } from "../workspace/client"
import { accessOf, findRunning } from "../workspace/session"
import { defaultData } from "./default-data"

type DataOptions = { data?: string }

export async function bringInFile(file: string, { data = defaultData, mode }: DataOptions & { mode: SceneMode }) {
  const scene = readScene(file)
  const { counts } = await bringInOf(file, { data, scene, mode })
  if (mode === "replace") keep(data, "seed.json", scene)
  console.log(`Brought in ${describeCounts(counts)}.`)
}

export async function exportTo(file: string | undefined, { data = defaultData }: DataOptions) {
  const scene = await exportScene(accessOf(findRunning(data)))
  if (file === undefined) process.stdout.write(scene)
  else writeScene(file, scene)
}

export async function reset({ data = defaultData }: DataOptions) {
  const { counts } = await comeBackTo("seed.json", data)
  console.log(`Back at ${describeCounts(counts)}.`)
}

export async function snapshot(name: string, { data = defaultData }: DataOptions) {
  const scene = await exportScene(accessOf(findRunning(data)))
  keep(data, snapshotFile(name), scene)
  console.log(`Kept as "${name}".`)
}

export async function restore(name: string, { data = defaultData }: DataOptions) {
  const { counts } = await comeBackTo(snapshotFile(name), data)
  console.log(`Back at ${describeCounts(counts)}.`)
}

function snapshotFile(name: string): string {
  if (/^[\w-]{1,64}$/.test(name)) return path.join("snapshots", `${name}.json`)
  throw new Failure("A snapshot's name is 1 to 64 letters, digits, hyphens or underscores.")
}

async function comeBackTo(name: string, data: string): Promise<BroughtIn> {
  const scene = readKept(data, name)
  if (scene === null) throw new Failure(`There is no ${name} in ${data}.`)
  return bringInOf(path.join(data, name), { data, scene, mode: "replace" })
}

type Bringing = { data: string; scene: string; mode: SceneMode }

/** Whatever is wrong with the scene is said with the file's name. */
async function bringInOf(file: string, { data, scene, mode }: Bringing): Promise<BroughtIn> {
  const access = accessOf(findRunning(data))
  try {
    JSON.parse(scene)
  } catch {
    throw new Failure(`${file} is no whole scene: its JSON is damaged, or ends too early. Write it anew.`)
  }
  return bringIn(access, scene, mode).catch((error) => {
    throw new Failure(`${file}: ${sentenceOf(error)}`)
  })
}

function readScene(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    throw new Failure(`The scene cannot be read: ${sentenceOf(error)}`)
  }
}

function writeScene(file: string, scene: string): void {
  try {
    writeFileSync(file, scene)
  } catch (error) {
    throw new Failure(`The scene cannot be written: ${sentenceOf(error)}`)
  }
}
