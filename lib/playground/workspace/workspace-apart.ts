// The workspace that a project has for itself in this browser, fresh where a scene is for it.
import { z } from "zod"
import { type StrangersWorkspace, strangersWorkspaceSchema } from "@/lib/contract/playground/playground"
import { ApiError, callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"
import { jarStore } from "../jar/jar"
import { writeStrangersJar } from "../jar/kept-jars"
import { lessonOfSlug } from "../lessons/step-address"
import { projectStore } from "../project/project"
import { sceneKeyOf } from "../snippet/scene-key"
import { snippetStore } from "../snippet/snippet"

/** Asks the server for it. Where it is that of the open snippet's scene, or of the open lesson, it holds what that brings, and nothing else. */
export async function openWorkspaceApart(project: string): Promise<StrangersWorkspace> {
  const scene = sceneOf(project)
  const lesson = await lessonOf(project)
  try {
    const opened = await callApi("/browser/projects", strangersWorkspaceSchema, { project, ...(scene && { scene }) })
    if (lesson) await callApi(`${workspacePath(opened.app_id, "scene")}?mode=replace`, z.unknown(), lesson.scene)
    if (scene || lesson) forgetVisits(project)
    return opened
  } catch (error) {
    // What the server says for itself is the better reason.
    if (error instanceof ApiError && error.code !== null) throw error
    throw new Error("No workspace could be made for this project. Check the connection and press Run again.")
  }
}

/** A fresh one for the open snippet's scene; null where there is none. */
export async function openSceneWorkspace(): Promise<(StrangersWorkspace & { project: string }) | null> {
  const { held } = snippetStore.getState()
  if (!held?.snippet.revision.scene) return null
  const project = sceneKeyOf(held.snippet)
  return { ...(await openWorkspaceApart(project)), project }
}

function sceneOf(project: string) {
  const snippet = snippetStore.getState().held?.snippet
  if (!snippet?.revision.scene || sceneKeyOf(snippet) !== project) return null
  return { slug: snippet.slug, revision: snippet.revision.number }
}

/** The lesson in the panes, where the workspace is its own. */
async function lessonOf(project: string) {
  const { example } = projectStore.getState()
  if (example?.room !== project) return null
  const { loadLesson } = await import("../lessons/lessons")
  return loadLesson(lessonOfSlug(example.slug))
}

/** What an earlier visit left in the browser names people who are no more. */
function forgetVisits(project: string) {
  if (jarStore.getState().project === project) jarStore.getState().clear()
  else writeStrangersJar(project, { cookies: [], localStorage: {}, sessionStorage: {} })
}
