// The production server: Next's, but for the files of a build, which are sent as they were compressed when they were built.
// node scripts/serve.mjs <port>
import http from "node:http"
import path from "node:path"
import next from "next"
import { embedFilesPath, forAnyPage, inNoFrame, packagesPath, serveFiles, staticPath } from "./lib/static-files.mjs"
import { root } from "./lib/steps.mjs"

/** Longer than any client keeps an idle connection, so that none is cut just as it is used again. */
const keepAliveMs = 75_000

const port = Number(process.argv[2])
const app = next({ dir: root, port })
const answer = app.getRequestHandler()
const built = serveFiles(staticPath, path.join(root, process.env.NEXT_DIST_DIR ?? ".next", "static"), [inNoFrame])
const packages = serveFiles(packagesPath, path.join(root, "public/packages"), forAnyPage)
const embeds = serveFiles(embedFilesPath, path.join(root, "public/embed-files"), [...forAnyPage, inNoFrame])

// As Next's own server does: one request that fails must not end all others.
for (const event of ["uncaughtException", "unhandledRejection"]) process.on(event, (error) => console.error(error))

// Whoever started it with a channel may be killed, and tells nobody: then it ends as by SIGTERM, which a start has no listener for.
process.on("disconnect", () => process.emit("SIGTERM") || process.exit(1))

await app.prepare()
const server = http.createServer((request, response) =>
  built(request, response, () =>
    packages(request, response, () => embeds(request, response, () => answer(request, response))),
  ),
)
server.keepAliveTimeout = keepAliveMs
server.on("error", (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen(port)
