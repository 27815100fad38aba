// The page's side of the bundler: one build runs, one waits, and the newest wins, so the last edit is never lost.
import { packageCdn } from "@/lib/contract/playground/cdn"
import type { CodeOfProject } from "@/lib/contract/playground/parts"
import type { ProjectSettings } from "@/lib/contract/playground/settings"
import { runnerStore } from "../run/runner"
import {
  type BuildAnswer,
  type BuildRequest,
  type BuildResult,
  brokenBuild,
  brokenLine,
  type Code,
  type LineAnswer,
  type LineRequest,
  type LineResult,
  type TypesAnswer,
} from "./build-messages"
import { newWorker } from "./new-worker"
import type { PackageSources } from "./packages"

type Task = { code: Code; packages: PackageSources; resolve(result: BuildResult | null): void }

let worker: Worker | null = null
/** Whether it has answered. */
let hasAnswered = false
let lastId = 0
let current: (Task & { id: number }) | null = null
let waiting: Task | null = null
const lines = new Map<number, (compiled: LineResult) => void>()

/** Starts the worker, which takes about half a second, before it is needed. */
export function warmBundler(): void {
  worker ??= startWorker()
}

/** Whether a build waits for nothing that is still to be loaded. */
export function isBundlerReady(): boolean {
  return hasAnswered
}

/** Null when a newer build took this one's place. `carried` is where the packages are that the server carries (packages.ts). */
export function build(
  { script, named, settings }: CodeOfProject,
  carried = ownPackages(),
): Promise<BuildResult | null> {
  return new Promise((resolve) => {
    waiting?.resolve(null)
    waiting = { code: { script, named }, packages: packagesFor(settings, carried), resolve }
    if (!current) startNext()
  })
}

/** A line of the console as code; it waits for no build. */
export function compileLine(line: string, settings: ProjectSettings): Promise<LineResult> {
  return new Promise((resolve) => {
    const id = ++lastId
    lines.set(id, resolve)
    worker ??= startWorker()
    worker.postMessage({ id, line, packages: packagesFor(settings) } satisfies LineRequest)
  })
}

function packagesFor({ imports }: ProjectSettings, carried = ownPackages()): PackageSources {
  return { cdn: packageCdn, carried, imports }
}

function ownPackages(): string | null {
  return `${location.origin}/packages`
}

function startNext() {
  if (!waiting) return
  const { code, packages } = waiting
  current = { ...waiting, id: ++lastId }
  waiting = null
  worker ??= startWorker()
  worker.postMessage({ id: current.id, code, packages } satisfies BuildRequest)
}

function startWorker() {
  const started = newWorker()
  started.onmessage = ({ data }: MessageEvent<BuildAnswer | LineAnswer | TypesAnswer>) => {
    hasAnswered = true
    if ("isTyped" in data) runnerStore.setState(data)
    else if ("compiled" in data) finishLine(data)
    else finish(data)
  }
  started.onerror = () => {
    started.terminate()
    worker = null
    const message = "The bundler could not be loaded. Check the connection and run again."
    if (current) finish({ id: current.id, result: brokenBuild(message) })
    for (const id of lines.keys()) finishLine({ id, compiled: brokenLine(message) })
  }
  return started
}

function finishLine({ id, compiled }: LineAnswer) {
  lines.get(id)?.(compiled)
  lines.delete(id)
}

function finish({ id, result }: BuildAnswer) {
  if (current?.id !== id) return
  // Superseded while it ran: its result is dropped, the newer one follows.
  current.resolve(waiting ? null : result)
  current = null
  startNext()
}
