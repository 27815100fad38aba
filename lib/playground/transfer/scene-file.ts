// A workspace's scene as a file, and a file that is brought in.
import { limits } from "@/lib/contract/limits"
import { type BroughtIn, broughtInSchema, type SceneMode, sceneSchema } from "@/lib/contract/scene/scene"
import { writeScene } from "@/lib/contract/scene/write-scene"
import { ApiError, callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"
import { readText } from "./read-text"
import { saveFile } from "./save-file"

/** Answers the file's name. It is written here as the server writes it, so the bytes are the same. */
export async function downloadScene(appId: string): Promise<string> {
  const scene = await callApi(workspacePath(appId, "scene"), sceneSchema)
  const name = `scene-${appId}.json`
  saveFile(name, new Blob([writeScene(scene)], { type: "application/json" }))
  return name
}

type BringIn = { appId: string; file: File; mode: SceneMode }

/** Throws an Error that names the file and the place in it; then nothing has changed. */
export async function bringInFile({ appId, file, mode }: BringIn): Promise<BroughtIn> {
  const scene = await readScene(file)
  try {
    return await callApi(`${workspacePath(appId, "scene")}?mode=${mode}`, broughtInSchema, scene)
  } catch (error) {
    if (error instanceof ApiError && error.code !== null) throw new Error(`${file.name}: ${error.message}`)
    throw error
  }
}

async function readScene(file: File): Promise<unknown> {
  if (file.size > limits.sceneBytes) {
    throw new Error(`${file.name} is larger than a scene may be, which is ${limits.sceneBytes / 1024 / 1024} MB.`)
  }
  const given = parse(file.name, readText(file.name, await file.arrayBuffer()))
  const [issue] = sceneSchema.safeParse(given).error?.issues ?? []
  if (!issue) return given
  const place = issue.path.length > 0 ? `“${issue.path.join(".")}” ` : "it "
  throw new Error(`${file.name}: ${place}${issue.message.replace(/^Invalid input: /, "is wrong: ")}.`)
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${name} is no JSON, or a part of it is missing.`)
  }
}
