import type { Call } from "../messenger"
import type { State } from "../store"

/** What every screen is drawn from: the state as it is now, and the call that a visitor's click counts as. */
export type View = { state: State; call: Call }
