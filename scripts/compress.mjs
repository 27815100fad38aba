// A step of npm start and npm test, after the build.
import { hintLargeScripts } from "./lib/compile-hints.mjs"
import { compressFiles } from "./lib/static-files.mjs"

await hintLargeScripts(".next/static/chunks")
await compressFiles(".next/static")
await compressFiles("public/packages")
await compressFiles("public/embed-files")
