// The workspace that a project has for itself in this browser, fresh where a scene is for it.
import { z } from "zod"
import { type StrangersWorkspace, strangersWorkspaceSchema } from "@/lib/contract/playground/playground"
import { ApiError, callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"
import { jarStore } from "../jar/jar"
import { writeStrangersJar } from "../jar/kept-jars"
import { lessonOfSlug } from "../lessons/step-address"
import { projectStore } from "../project/project"
import { sceneKeyOf, sceneKeyOfExample } from "../snippet/scene-key"
import { snippetStore } from "../snippet/snippet"

/**
 * Asks the server for it. Where it is that of the open snippet's, example's or lesson's scene, it holds what that brings, and
 * nothing else.
 */
export async function openWorkspaceApart(project: string): Promise<StrangersWorkspace> {
  const scene = sceneOf(project)
  const ours = await ourSceneOf(project)
  try {
    const opened = await callApi("/browser/projects", strangersWorkspaceSchema, { project, ...(scene && { scene }) })
    if (ours) await callApi(`${workspacePath(opened.app_id, "scene")}?mode=replace`, z.unknown(), ours)
    if (scene || ours) forgetVisits(project)
    return opened
  } catch (error) {
    // What the server says for itself is the better reason.
    if (error instanceof ApiError && error.code !== null) throw error
    throw new Error("No workspace could be made for this project. Check the connection and press Run again.")
  }
}

/** A fresh one for the scene of the open snippet or example; null where there is none. */
export async function openSceneWorkspace(): Promise<(StrangersWorkspace & { project: string }) | null> {
  const project = sceneKey()
  return project === null ? null : { ...(await openWorkspaceApart(project)), project }
}

function sceneKey(): string | null {
  const { held } = snippetStore.getState()
  if (held) return held.snippet.revision.scene ? sceneKeyOf(held.snippet) : null
  const { example } = projectStore.getState()
  return example?.scene ? sceneKeyOfExample(example.slug) : null
}

function sceneOf(project: string) {
  const snippet = snippetStore.getState().held?.snippet
  if (!snippet?.revision.scene || sceneKeyOf(snippet) !== project) return null
  return { slug: snippet.slug, revision: snippet.revision.number }
}

/** What the lesson or the example in the panes brings, where the workspace is for that. */
async function ourSceneOf(project: string): Promise<unknown> {
  const { example } = projectStore.getState()
  if (example?.room === project) {
    const { loadLesson } = await import("../lessons/lessons")
    return (await loadLesson(lessonOfSlug(example.slug)))?.scene
  }
  if (!example?.scene || sceneKeyOfExample(example.slug) !== project) return null
  const { default: scenes } = await import("@/generated/example-scenes.json")
  return (scenes as Record<string, unknown>)[example.slug]
}

/** What an earlier visit left in the browser names people who are no more. */
function forgetVisits(project: string) {
  if (jarStore.getState().project === project) jarStore.getState().clear()
  else writeStrangersJar(project, { cookies: [], localStorage: {}, sessionStorage: {} })
}
