// The page's side of the bundler: one build runs, one waits, and the newest wins, so the last edit is never lost.
import { runnerStore } from "../run/runner"
import { type BuildAnswer, type BuildRequest, type BuildResult, brokenBuild, type TypesAnswer } from "./build-messages"

// Public at build time on purpose: a deployment may name its own mirror.
const packageCdn = process.env.NEXT_PUBLIC_PACKAGE_CDN ?? "https://esm.sh"

type Task = { script: string; resolve(result: BuildResult | null): void }

let worker: Worker | null = null
let lastId = 0
let current: (Task & { id: number }) | null = null
let waiting: Task | null = null

/** Starts the worker, which takes about half a second, before it is needed. */
export function warmBundler(): void {
  worker ??= startWorker()
}

/** Null when a newer build took this one's place. */
export function build(script: string): Promise<BuildResult | null> {
  return new Promise((resolve) => {
    waiting?.resolve(null)
    waiting = { script, resolve }
    if (!current) startNext()
  })
}

function startNext() {
  if (!waiting) return
  current = { ...waiting, id: ++lastId }
  waiting = null
  worker ??= startWorker()
  worker.postMessage({ id: current.id, script: current.script, packageCdn } satisfies BuildRequest)
}

function startWorker() {
  const started = new Worker(new URL("./bundler.worker.ts", import.meta.url), { type: "module" })
  started.onmessage = ({ data }: MessageEvent<BuildAnswer | TypesAnswer>) => {
    if ("isTyped" in data) runnerStore.setState(data)
    else finish(data)
  }
  started.onerror = () => {
    started.terminate()
    worker = null
    const message = "The bundler could not be loaded. Check the connection and run again."
    if (current) finish({ id: current.id, result: brokenBuild(message) })
  }
  return started
}

function finish({ id, result }: BuildAnswer) {
  if (current?.id !== id) return
  // Superseded while it ran: its result is dropped, the newer one follows.
  current.resolve(waiting ? null : result)
  current = null
  startNext()
}
