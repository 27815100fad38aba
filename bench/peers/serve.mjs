// Two servers, because Sandpack's bundler is on a site of its own. Nothing is compressed: on loopback that only costs time.
import { existsSync, readdirSync } from "node:fs"
import http from "node:http"
import path from "node:path"
import sirv from "sirv"
import { answerForPackage, askOwnServer } from "./packager.mjs"

export async function serveSite(folder) {
  const packages = path.join(folder, "node_modules")
  const [pages, files] = [sirv(path.join(folder, "dist")), sirv(packages, { dev: true })]
  const site = await listen("localhost", (request, response) => {
    if (request.url.startsWith("/list/")) return list(packages, request, response)
    if (!request.url.startsWith("/npm/")) return pages(request, response)
    request.url = request.url.slice("/npm".length)
    files(request, response)
  })
  const bundlerFolder = path.join(packages, "@codesandbox/sandpack-client/sandpack")
  askOwnServer(bundlerFolder)
  const bundlerFiles = sirv(bundlerFolder)
  const bundler = await listen("127.0.0.1", (request, response) => {
    if (!answerForPackage(request, response)) bundlerFiles(request, response)
  })
  return {
    origin: `http://localhost:${site.address().port}`,
    bundler: `http://127.0.0.1:${bundler.address().port}/`,
    close() {
      for (const server of [site, bundler]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

/** What is in a package, as the CDN tells it whose answers the Vue REPL reads. */
function list(packages, { url }, response) {
  const below = url.slice("/list/".length).split("/").filter(Boolean)
  const name = below.splice(0, below[0].startsWith("@") ? 2 : 1).join("/")
  const folder = path.join(packages, name, ...below)
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(packages, name), path.join(entry.parentPath, entry.name)))
  response.setHeader("content-type", "application/json")
  response.end(JSON.stringify({ files: files.map((file) => ({ path: `/${file}`, type: "file" })) }))
}

async function listen(host, answer) {
  const server = http.createServer(answer)
  await new Promise((resolve) => server.listen(0, host, resolve))
  return server
}
