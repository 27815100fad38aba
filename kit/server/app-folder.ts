import { fileURLToPath } from "node:url"

/** Where the package keeps the built app: beside the folder of the script that runs. */
export const appFolder = fileURLToPath(new URL("../app/", import.meta.url))
