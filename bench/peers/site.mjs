// The peers as pages: installed from npm into a folder that goes with them, built there, and served on loopback.
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { cleanEnv, npmCli } from "../../scripts/lib/steps.mjs"
import { serveSite } from "./serve.mjs"

/** By itself npm would wait for minutes where there is no registry. */
const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=1000"]
const install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...patience]

/** Null where npm cannot have them, which it says. */
export async function openSite() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-peers-"))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(import.meta.dirname, "site"), folder, { recursive: true })
  const problem = run(folder, [npmCli(), ...install])
  if (problem !== null) {
    remove()
    console.log(`peers: skipped, because npm could not install them.\n${problem}`)
    return null
  }
  const fault = run(folder, ["node_modules/vite/bin/vite.js", "build", "--logLevel=error"])
  if (fault !== null) throw new Error(`The peers' pages could not be built.\n${fault}`)
  const server = await serveSite(folder)
  return {
    ...server,
    close() {
      server.close()
      remove()
    },
  }
}

/** What the program said when it failed; null when it did not. */
function run(cwd, args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, env: cleanEnv(), encoding: "utf8" })
  return status === 0 ? null : `${stdout}${stderr}`.trim()
}
