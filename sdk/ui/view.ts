import type { State } from "../state/store"
import type { Actions } from "./actions"

/** What every screen is drawn from: the state as it is now, and what a person can do. */
export type View = { state: State; act: Actions }
