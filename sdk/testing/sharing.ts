import { vi } from "vitest"

export type Sharing = {
  settle(): Promise<void>
  setHidden(isHidden: boolean): void
  /** Locks throw from now on, as on an opaque origin. */
  refuse(): void
}

const channelOfWindow: unknown = Reflect.get(globalThis, "BroadcastChannel")

type Waiting = { signal: AbortSignal | undefined; start(): void }

/** Locks and channels as the tabs of one browser have them; all tabs of a test live in one window. */
export function installSharing(): Sharing {
  const held = new Set<string>()
  const queues = new Map<string, Waiting[]>()
  const channels = new Set<FakeChannel>()
  let isRefused = false

  class FakeChannel {
    onmessage: ((event: { data: unknown }) => void) | null = null
    constructor(readonly name: string) {
      channels.add(this)
    }
    postMessage(data: unknown) {
      if (!channels.has(this)) throw new DOMException("closed", "InvalidStateError")
      for (const other of channels) {
        if (other !== this && other.name === this.name) queueMicrotask(() => other.onmessage?.({ data }))
      }
    }
    close() {
      channels.delete(this)
    }
  }

  function request(name: string, options: LockOptions, run: (lock: object | null) => Promise<unknown>) {
    if (isRefused) return Promise.reject(new DOMException("refused", "SecurityError"))
    if (options.ifAvailable && held.has(name)) return run(null)
    return new Promise((resolve, reject) => {
      options.signal?.addEventListener("abort", () => reject(options.signal?.reason))
      const start = () => {
        held.add(name)
        run({ name })
          .then(resolve, reject)
          .finally(() => release(name))
      }
      if (held.has(name)) queues.set(name, [...(queues.get(name) ?? []), { signal: options.signal, start }])
      else start()
    })
  }

  function release(name: string) {
    held.delete(name)
    const waiting = (queues.get(name) ?? []).filter(({ signal }) => !signal?.aborted)
    queues.set(name, waiting.slice(1))
    waiting[0]?.start()
  }

  Reflect.set(globalThis, "BroadcastChannel", FakeChannel)
  Object.defineProperty(navigator, "locks", { configurable: true, value: { request } })
  return {
    async settle() {
      for (let turn = 0; turn < 30; turn++) await null
    },
    setHidden(isHidden) {
      vi.spyOn(document, "hidden", "get").mockReturnValue(isHidden)
      document.dispatchEvent(new Event("visibilitychange"))
    },
    refuse() {
      isRefused = true
    },
  }
}

/** The window has neither again. */
export function removeSharing(): void {
  Reflect.deleteProperty(navigator, "locks")
  Reflect.set(globalThis, "BroadcastChannel", channelOfWindow)
}
