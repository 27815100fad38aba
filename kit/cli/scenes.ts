// What the workspace of a running server holds, written out and brought in.
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { describeCounts } from "@/lib/contract/scene/counts"
import type { SceneMode } from "@/lib/contract/scene/scene"
import { Failure, sentenceOf } from "../failure"
import { keep, readKept } from "../server/data-folder"
import { bringIn, exportScene } from "../workspace/client"
import { accessOf, findRunning } from "../workspace/session"
import { defaultData } from "./default-data"

type DataOptions = { data?: string }

export async function bringInFile(file: string, { data = defaultData, mode }: DataOptions & { mode: SceneMode }) {
  const scene = readScene(file)
  const { counts } = await bringIn(accessOf(findRunning(data)), scene, mode)
  if (mode === "replace") keep(data, "seed.json", scene)
  console.log(`Brought in ${describeCounts(counts)}.`)
}

export async function exportTo(file: string | undefined, { data = defaultData }: DataOptions) {
  const scene = await exportScene(accessOf(findRunning(data)))
  if (file === undefined) process.stdout.write(scene)
  else writeFileSync(file, scene)
}

export async function reset({ data = defaultData }: DataOptions) {
  const { counts } = await bringIn(accessOf(findRunning(data)), kept(data, "seed.json"), "replace")
  console.log(`Back at ${describeCounts(counts)}.`)
}

export async function snapshot(name: string, { data = defaultData }: DataOptions) {
  const scene = await exportScene(accessOf(findRunning(data)))
  keep(data, snapshotFile(name), scene)
  console.log(`Kept as "${name}".`)
}

export async function restore(name: string, { data = defaultData }: DataOptions) {
  const { counts } = await bringIn(accessOf(findRunning(data)), kept(data, snapshotFile(name)), "replace")
  console.log(`Back at ${describeCounts(counts)}.`)
}

function snapshotFile(name: string): string {
  if (/^[\w-]{1,64}$/.test(name)) return path.join("snapshots", `${name}.json`)
  throw new Failure("A snapshot's name is 1 to 64 letters, digits, hyphens or underscores.")
}

function kept(data: string, name: string): string {
  const scene = readKept(data, name)
  if (scene === null) throw new Failure(`There is no ${name} in ${data}.`)
  return scene
}

function readScene(file: string): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    throw new Failure(`The scene cannot be read: ${sentenceOf(error)}`)
  }
}
