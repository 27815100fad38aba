import { vi } from "vitest"
import { emptyProject } from "@/lib/contract/playground/parts"
import type { BuildAnswer, BuildRequest, TypesAnswer } from "../bundler/build-messages"
import type { Playground } from "../playground"
import { fakeFrames } from "./frames"

type Build = { script: string; finish(): void }

export type TestPage = Awaited<ReturnType<typeof openPage>>

const plain = { kind: "classic" as const, map: "", imports: [], packages: {} }

export const example = {
  slug: "boot",
  title: "Boot",
  explanation: "",
  ...emptyProject,
  html: "<p>example</p>",
  css: "",
  script: "example()",
  compiled: { ...plain, code: "example()" },
}

const options = { previewOrigin: "http://preview.test", apiBase: "http://app.test", demoKey: "device", example }

const clean: (() => void)[] = []

/** A fresh page with a playground that is not started, whose frames, bundler and server are the test's. */
export async function openPage({ hash = "", strangersProblem = null as string | null, hasBundler = true } = {}) {
  vi.resetModules()
  history.replaceState(null, "", `/${hash}`)
  sessionStorage.clear()
  localStorage.clear()
  const frames = fakeFrames()
  const builds = fakeBundler()
  const streams = fakeStreams()
  const answer = vi.fn(async (_address: string) => new Response("{}", { status: 503 }))
  vi.stubGlobal("fetch", answer)
  const [{ createPlayground }, { projectStore }, { runnerStore }, { timelineStore }, { settingsStore }] =
    await Promise.all([
      import("../playground"),
      import("../project/project"),
      import("../run/runner"),
      import("../timeline/timeline"),
      import("../settings"),
    ])
  // As after a first build.
  const { isBundlerReady, warmBundler } = await import("../bundler/bundler")
  if (hasBundler) {
    warmBundler()
    await vi.waitUntil(isBundlerReady)
  }
  const playground = createPlayground({ ...options, snippet: null, strangersProblem })
  const container = document.body.appendChild(document.createElement("div"))
  clean.push(() => playground.destroy())
  return {
    playground,
    container,
    frames,
    builds,
    streams,
    answer,
    /** As React does: an element is there before what is around it starts. */
    open: () => mount(playground, container),
    project: projectStore.getState,
    runner: runnerStore,
    settings: settingsStore.getState,
    entries: () => timelineStore.getState().entries.all(),
    runs: () => frames.flatMap(({ runs }) => runs),
    /** The frame that was told to run last. */
    active: () => frames.findLast(({ runs }) => runs.length > 0),
  }
}

/** Leaves nothing of a page for the next test. */
export function closePage(): void {
  for (const step of clean.splice(0)) step()
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
}

function mount(playground: Playground, container: HTMLElement) {
  const unmount = playground.mountPreview(container)
  playground.start()
  return () => {
    unmount()
    playground.destroy()
  }
}

/** A bundler whose builds end when the test says so. */
function fakeBundler(): Build[] {
  const builds: Build[] = []
  class FakeWorker {
    onmessage: ((event: { data: BuildAnswer | TypesAnswer }) => void) | null = null
    constructor() {
      queueMicrotask(() => this.onmessage?.({ data: { isTyped: true } }))
    }
    postMessage({ id, code: { script } }: BuildRequest) {
      const compiled = { ...plain, code: script }
      const finish = () => this.onmessage?.({ data: { id, result: { state: "done", compiled, problems: [] } } })
      builds.push({ script, finish })
    }
    terminate() {}
  }
  vi.stubGlobal("Worker", FakeWorker)
  return builds
}

/** The streams that were opened and not closed. */
function fakeStreams(): Set<object> {
  const streams = new Set<object>()
  class FakeEventSource {
    constructor() {
      streams.add(this)
    }
    addEventListener() {}
    close() {
      streams.delete(this)
    }
  }
  vi.stubGlobal("EventSource", FakeEventSource)
  return streams
}
