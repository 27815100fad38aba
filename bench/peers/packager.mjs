// Sandpack's bundler asks a server of CodeSandbox for the packages of a project, and for two of its own: here that is the
// server which the bundler came from, and no project needs any.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"

const theirs = "https://prod-packager-packages.codesandbox.io"
const below = "/v2/packages/"

/** Makes the bundler in that folder ask its own server. */
export function askOwnServer(bundler) {
  const folder = path.join(bundler, "static/js")
  for (const name of readdirSync(folder).filter((file) => /^sandbox\..*\.js$/.test(file))) {
    const file = path.join(folder, name)
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(theirs, ""))
  }
}

/** Answers for a package, as if it were empty; false for any other request. */
export function answerForPackage({ url }, response) {
  if (!url.startsWith(below)) return false
  const [, name, version] = /^(.+)\/([^/]+)\.json$/.exec(decodeURIComponent(url.slice(below.length))) ?? []
  const nothing = { contents: {}, peerDependencies: {}, dependencyDependencies: {}, dependencyAliases: {} }
  response.setHeader("content-type", "application/json")
  response.end(JSON.stringify({ dependency: { name, version }, ...nothing }))
  return true
}
