// Where the embedded database and its files are kept. Plain JavaScript, because the scripts that run before anything is
// built must find the same folder.
import path from "node:path"

/** The folder of the embedded database. */
export function dataFolder() {
  return path.resolve(/*turbopackIgnore: true*/ process.env.DATA_DIR ?? ".data")
}

/** The folder inside it that PGlite owns. */
export function databaseFolder() {
  return path.join(/*turbopackIgnore: true*/ dataFolder(), "pg")
}
