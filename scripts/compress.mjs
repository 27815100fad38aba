// A step of npm start and npm test, after the build.
import { compressFiles } from "./lib/static-files.mjs"

await compressFiles(".next/static")
await compressFiles("public/packages")
await compressFiles("public/embed-files")
