// Tabs of one site that show the same session share one stream: browsers open few connections to a host. The visible tab
// that holds the lock reads the stream and passes every event on; the others catch up once and then listen. A tab that
// is hidden gives the lock back, so the one in front of the person leads. Without locks or channels (old browsers,
// opaque origins) each tab reads for itself.

export type Leadership = { close(): void }

type Tab = {
  /** Shared by the tabs of one session, and by no others. */
  name: string
  /** This tab reads the stream from now on; answers with what ends that. */
  lead(): () => void
  /** Another tab reads it: fetch what happened until now. */
  catchUp(): void
  /** What another tab read; also while this one is hidden. */
  receive(message: unknown): void
}

/** Takes part in the choice of the tab that reads. `tell` passes on what this one read. */
export function shareStream(tab: Tab): Leadership & { tell(message: unknown): void } {
  const channel = openChannel(tab.name)
  if (!channel) {
    const end = tab.lead()
    return { close: end, tell: () => {} }
  }
  const closing = new AbortController()
  let turn = new AbortController()
  let stop: (() => void) | null = null

  channel.onmessage = ({ data }) => tab.receive(data)
  document.addEventListener("visibilitychange", onVisibility)
  onVisibility()

  function onVisibility(): void {
    turn.abort()
    if (document.hidden || closing.signal.aborted) return
    turn = new AbortController()
    void compete(turn.signal)
  }

  async function compete(signal: AbortSignal): Promise<void> {
    try {
      if (await hold({ ifAvailable: true }, signal)) return
      tab.catchUp()
      await hold({ signal }, signal)
    } catch {
      // Given up while waiting, as the tab was hidden or closed; or locks are refused here, as on an opaque origin.
      if (!signal.aborted) await leadUntil(signal)
    }
  }

  async function leadUntil(signal: AbortSignal): Promise<void> {
    stop = tab.lead()
    await new Promise((resolve) => signal.addEventListener("abort", resolve))
    stop?.()
    stop = null
  }

  /** Leads until the signal aborts; false when the lock is another tab's and we do not wait for it. */
  function hold(options: LockOptions, signal: AbortSignal): Promise<boolean> {
    return navigator.locks.request(tab.name, options, async (lock) => {
      if (!lock) return false
      if (signal.aborted) return true
      await leadUntil(signal)
      return true
    })
  }

  return {
    tell: (message) => channel.postMessage(message),
    close() {
      closing.abort()
      turn.abort()
      stop?.()
      document.removeEventListener("visibilitychange", onVisibility)
      channel.close()
    },
  }
}

/** The end of the token tells sessions apart and lets nobody in. */
export function channelName(appId: string, token: string): string {
  return `messenger-${appId}-${token.slice(-8)}`
}

export function openChannel(name: string): BroadcastChannel | null {
  try {
    // Both throw on an opaque origin; locks are missing on plain http.
    if (!navigator.locks) return null
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
