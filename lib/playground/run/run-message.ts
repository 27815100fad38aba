import type { FrameClock, FrameSettings, Jar, ToFrame } from "@/lib/contract/frame/frame"
import { headOf } from "@/lib/contract/playground/page-source"
import type { Compiled, Project } from "@/lib/contract/playground/project"
import { demoCookie } from "../jar/demo"

export type RunMessage = Extract<ToFrame, { type: "run" }>

type RunParts = {
  runId: number
  project: Pick<Project, "html" | "css" | "settings">
  compiled: Compiled
  settings: FrameSettings
  standIns: string[]
  jar: Jar
  /** Device id that opens this browser's private demo workspace. */
  demoKey: string
  /** As in `ToFrame`. */
  address: string | null
  cameFrom: string
  clock: FrameClock | null
}

/** What a frame is told to run. */
export function runMessage({ runId, project, compiled, jar, demoKey, ...others }: RunParts): RunMessage {
  const { html, css, settings } = project
  const { html_attributes: htmlAttributes, body_attributes: bodyAttributes } = settings
  const { code, kind, imports, packages } = compiled
  const script = { code, kind, imports, packages }
  const page = { html, css, htmlAttributes, bodyAttributes, head: headOf(settings) }
  return { type: "run", runId, ...page, ...script, ...others, jar: withDemo(jar, demoKey) }
}

/** The demo's device id belongs to this browser's playground session, so clearing the jar must not lose it. */
export function withDemo(jar: Jar, demoKey: string): Jar {
  const cookie = demoCookie(demoKey)
  return { ...jar, cookies: [...jar.cookies.filter(({ name }) => name !== cookie.name), cookie] }
}
