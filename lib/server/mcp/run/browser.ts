// A Chrome or Chromium of this machine, for one page. It is sent to an address and is told nothing else: a pipe for its
// debugger is open, and silent, for by the end of that pipe it ends with this process, whatever ends that.
import "server-only"
import { existsSync } from "node:fs"
import { AppError } from "../../common/errors"

const flags = [
  "--headless=new",
  "--remote-debugging-pipe",
  // Code that hangs must not hold up the page around it, which says so.
  "--site-per-process",
  "--window-size=1280,800",
  // What containers have of it is too small.
  "--disable-dev-shm-usage",
]

/** Chrome refuses to have a sandbox where it runs as root. */
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : []

export type Browser = {
  /** Rejects when it ends by itself. */
  ended: Promise<never>
  /** Ends it with all its processes, and removes its profile. */
  close(): void
}

export async function openBrowser(address: string): Promise<Browser> {
  // Read when it is asked for: whoever starts the server hardly ever needs it.
  const { launch, Launcher } = await import("chrome-launcher")
  const chrome = await launch({
    chromePath: pathOf(() => Launcher.getFirstInstallation()),
    chromeFlags: [...flags, ...asRoot],
    startingUrl: address,
    // Its own listener would end this process.
    handleSIGINT: false,
  })
  const ended = new Promise<never>((_, reject) => {
    chrome.process.on("error", (error) => reject(failed(error.message)))
    chrome.process.on("exit", (code, signal) => reject(failed(`it ended with ${signal ?? `exit code ${code}`}`)))
  })
  // Whoever closes it does not wait for its end any more.
  ended.catch(() => {})
  process.once("exit", close)
  return { ended, close }

  function close() {
    process.off("exit", close)
    chrome.kill()
  }
}

/** As tests name it, or where such browsers are installed. */
function pathOf(findInstalled: () => string | undefined): string {
  const { CHROMIUM_PATH: named } = process.env
  if (named && existsSync(named)) return named
  if (named) throw none(`CHROMIUM_PATH is "${named}", where there is none. Set it to the program of Chrome or Chromium`)
  const found = attempt(findInstalled)
  if (found) return found
  throw none("Install Chrome or Chromium where this server runs, or set CHROMIUM_PATH to its program: none was found")
}

/** It throws where it finds none. */
function attempt(find: () => string | undefined): string | undefined {
  try {
    return find()
  } catch {
    return undefined
  }
}

function none(problem: string): AppError {
  return new AppError({ code: "unavailable", message: `${problem}, and start the server anew.` })
}

function failed(reason: string): AppError {
  return new AppError({
    code: "unavailable",
    message: `Start the browser by hand to see why it does not run: ${reason}. CHROMIUM_PATH names another.`,
  })
}
