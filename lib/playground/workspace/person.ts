// Who the preview's session belongs to. The preview says so, and may say anything; the activity log says whom each call
// concerned. A person is shown when both agree.
import { createStore } from "zustand/vanilla"

export type Person = { appId: string; userId: string }

/** `traceId` is the call by which the session became theirs; null where no call did. */
type Claim = Person & { traceId: string | null }
type Confirmation = Person & { traceId: string }

type PersonState = {
  /** Whom the server knows of; null before boot and after shutdown. */
  current: Person | null
  /** What the preview said last, true or not. */
  claimed: Claim | null
  /** The App ID in use, where this browser may not read its log (follow.ts), so that nobody can be confirmed. */
  closedAppId: string | null
  /** The App ID by which the log is read, or was last; null before any. */
  logAppId: string | null
  claim(claim: Claim | null): void
  /** Takes what the log says of a call. */
  confirm(confirmation: Confirmation): void
  /** Another browser runs from now on: nobody of before is in it. */
  forget(): void
}

/** The log's word outlives the preview's by seconds, or comes seconds earlier. */
const keptConfirmations = 500

export const personStore = createStore<PersonState>()((set, get) => {
  let confirmations: Confirmation[] = []

  function isConfirmed({ appId, userId, traceId }: Claim) {
    return confirmations.some(
      (known) => known.appId === appId && known.userId === userId && (traceId === null || known.traceId === traceId),
    )
  }

  function compare() {
    const { claimed, current } = get()
    if (!claimed) return set({ current: null })
    const { appId, userId } = claimed
    if (isConfirmed(claimed)) {
      if (current?.appId !== appId || current.userId !== userId) set({ current: { appId, userId } })
    } else if (current && current.appId !== appId) set({ current: null })
  }

  return {
    current: null,
    claimed: null,
    closedAppId: null,
    logAppId: null,
    claim(claimed) {
      set({ claimed })
      compare()
    },
    confirm(confirmation) {
      confirmations = [...confirmations, confirmation].slice(-keptConfirmations)
      compare()
    },
    forget() {
      confirmations = []
      set({ claimed: null, current: null, closedAppId: null })
    },
  }
})
