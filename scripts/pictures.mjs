// npm run pictures: draws the pictures of the examples that changed since theirs was drawn, each from a run of its own on a
// built server; `-- all` draws all of them, `-- boot tour` those.
import { spawn } from "node:child_process"
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { hashOfPicture, listStale, picturesFolder, readDrawn, sourcesOf, writeDrawn } from "./lib/pictures.mjs"
import { bin, cleanEnv, prepare, root } from "./lib/steps.mjs"

const sources = sourcesOf(root)
const asked = process.argv.slice(2)
const unknown = asked.filter((slug) => slug !== "all" && sources[slug] === undefined)
if (unknown.length > 0) {
  console.error(`There is no example ${unknown.join(", ")}.`)
  process.exit(2)
}
removeForgotten()
const slugs = asked.includes("all") ? Object.keys(sources) : asked.length > 0 ? asked : listStale(root)
if (slugs.length > 0) await draw()
const stale = listStale(root)
console.log(stale.length === 0 ? "Every example has its picture." : `Not drawn: ${stale.join(", ")}`)
process.exit(stale.length === 0 ? 0 : 1)

async function draw() {
  await prepare()
  const folder = mkdtempSync(path.join(os.tmpdir(), "pictures-"))
  const { startServer } = await import("../bench/setup/server.mjs")
  const server = await startServer()
  await run({ BASE_URL: server.origin, PICTURES: slugs.join(" "), PICTURES_FOLDER: folder })
  await server.stop()
  keep(folder)
  rmSync(folder, { recursive: true, force: true })
}

/** Until Playwright has ended, however that was: what could not be drawn is missed at the end. */
function run(env) {
  const args = [bin("@playwright/test/cli.js"), "test", "--config", "e2e/pictures/playwright.config.ts"]
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env: cleanEnv(env) })
  return new Promise((resolve) => child.once("close", resolve))
}

function keep(folder) {
  mkdirSync(path.join(root, picturesFolder), { recursive: true })
  const drawn = readDrawn(root)
  for (const slug of slugs) {
    const picture = path.join(folder, `${slug}.jpg`)
    if (!existsSync(picture)) continue
    copyFileSync(picture, path.join(root, picturesFolder, `${slug}.jpg`))
    drawn[slug] = { from: sources[slug], picture: hashOfPicture(root, slug) }
  }
  writeDrawn(root, drawn)
}

/** Of examples that are no more. */
function removeForgotten() {
  const kept = Object.entries(readDrawn(root)).filter(([slug]) => sources[slug] !== undefined)
  writeDrawn(root, Object.fromEntries(kept))
  const folder = path.join(root, picturesFolder)
  if (!existsSync(folder)) return
  for (const file of readdirSync(folder)) {
    if (sources[path.parse(file).name] === undefined) rmSync(path.join(folder, file))
  }
}
