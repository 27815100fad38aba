// A Firefox as its users have it, driven by WebDriver BiDi. Started by hand: what puppeteer.launch prefers puts all sites
// into one process, in which an endless loop of the preview stops the page as well.
import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import puppeteer, { type Browser } from "puppeteer-core"
import { findFirefox } from "../../scripts/lib/browser.mjs"

const preferences = {
  "remote.prefs.recommended": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.enabled": false,
}

export class Firefox {
  readonly browser: Browser
  readonly #process: ChildProcess
  readonly #profile: string

  private constructor(browser: Browser, process: ChildProcess, profile: string) {
    this.browser = browser
    this.#process = process
    this.#profile = profile
  }

  static async open(): Promise<Firefox> {
    const profile = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-firefox-"))
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`,
    )
    writeFileSync(path.join(profile, "user.js"), lines.join(""))
    const args = ["--headless", "--no-remote", "--remote-debugging-port", "0", "--profile", profile]
    const child = spawn(findFirefox() ?? "", args, { stdio: ["ignore", "ignore", "pipe"] })
    const address = await addressOf(child)
    const options = { browserWSEndpoint: `${address}/session`, protocol: "webDriverBiDi" } as const
    return new Firefox(await puppeteer.connect(options), child, profile)
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve))
    await this.browser.close().catch(() => {})
    this.#process.kill()
    await ended
    rmSync(this.#profile, { recursive: true, force: true })
  }
}

/** Where it listens, as it says when it does. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ""
    child.once("error", reject)
    child.once("exit", () => reject(new Error(`Firefox ended: ${text}`)))
    child.stderr?.on("data", (data) => {
      text += data
      const [, address] = text.match(/WebDriver BiDi listening on (ws:\S+)/) ?? []
      if (address) resolve(address)
    })
  })
}
