import type { Project } from "../playground/project"
import type { EmbedOptions } from "./options"

/** Id of the element that holds the data of an embed, as JSON. */
export const embedDataId = "embed-data"

/** What the server tells the script of an embed. */
export type EmbedData = {
  /** As it was saved. */
  project: Project
  /** Address in the playground of the snippet as it was saved. */
  playgroundUrl: string
  /** Origin of this server, to which the SDK talks. */
  apiBase: string
  /** Address of the preview's document. */
  previewUrl: string
  /** Why this deployment runs no project of somebody else; null where it does. */
  problem: string | null
} & Pick<EmbedOptions, "run" | "inspector" | "readonly" | "tabs">
