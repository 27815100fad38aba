import path from "node:path"
import { fileURLToPath } from "node:url"

/** Where the package keeps the built app: beside the folder of the script that runs. */
export const appFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../app/")
