// What runs in the embed, for its buttons, for the page around it and for whoever watches. What it takes to run something is
// loaded when that is first asked for.
import { createStore, type StoreApi } from "zustand/vanilla"
import type { EmbedData } from "@/lib/contract/embed/data"
import type { EmbedCall, EmbedPhase } from "@/lib/contract/embed/messages"
import type { Text } from "./text"

export type PlayerState = {
  phase: EmbedPhase
  /** What kept the last run from coming to something; null where nothing did. */
  problem: string | null
}

export type Player = StoreApi<PlayerState> & {
  /** Runs the text anew, because somebody asked for it. */
  run(): Promise<void>
  stop(): void
  /** Is told of each call that the code makes. Answers how to follow no longer. */
  watch(listener: (call: EmbedCall) => void): () => void
  /** Is told when another run begins. */
  onBegin(listener: () => void): void
}

type PlayerOptions = { data: EmbedData; text: Text }

export function createPlayer({ data, text }: PlayerOptions): Player {
  const store = createStore<PlayerState>()(() => ({ phase: "stopped", problem: data.problem }))
  const watchers = new Set<(call: EmbedCall) => void>()
  const beginners = new Set<() => void>()
  let loading: ReturnType<typeof load> | null = null
  let turn = 0

  async function load() {
    const { createRuntime } = await import("./run/runtime")
    return createRuntime({
      data,
      report: (state) => store.setState(state),
      onCall(call) {
        for (const watcher of watchers) watcher(call)
      },
    })
  }

  async function run() {
    if (data.problem !== null) return
    const mine = ++turn
    store.setState({ phase: "starting", problem: null })
    for (const beginner of beginners) beginner()
    loading ??= load()
    try {
      const runtime = await loading
      if (mine === turn) await runtime.run(text.getState())
    } catch {
      loading = null
      const problem = "The preview could not be loaded. Check the connection and run it again."
      if (mine === turn) store.setState({ phase: "stopped", problem })
    }
  }

  return {
    ...store,
    run,
    stop() {
      turn++
      store.setState({ phase: "stopped" })
      void loading?.then((runtime) => runtime.stop())
    },
    watch(listener) {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    onBegin: (listener) => void beginners.add(listener),
  }
}
