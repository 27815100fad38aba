import type { FrameClock } from "../frame/frame"
import type { Project } from "../playground/project"

/** Id of the element of the page of a run that holds its data, as JSON. */
export const runDataId = "run-data"

/** What the server tells the page that runs an agent's snippet (run.ts). */
export type Run = {
  project: Project
  /** The workspace that it runs in. */
  appId: string
  clock: FrameClock | null
  /** Origin of this server, to which the SDK talks. */
  apiBase: string
  /** Address of the preview's document. */
  previewUrl: string
  /** How long it has to be quiet until it is over, in milliseconds. */
  waitMs: number
  /** Opens the address that takes the report. */
  key: string
}
