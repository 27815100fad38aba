import { version as current } from "../package.json"

/** Of the package, and of the data folders that its servers keep. */
export const version: string = current
