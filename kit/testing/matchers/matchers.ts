import { toHaveEvent } from "./to-have-event"
import { toHaveShown } from "./to-have-shown"
import { toHaveUser } from "./to-have-user"

/** What `expect.extend` takes, of Playwright, of Vitest and of whatever else calls matchers as Jest does. */
export const matchers = { toHaveEvent, toHaveUser, toHaveShown }
