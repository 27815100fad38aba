// messenger-playground/vitest: as a setup file of Vitest it adds the matchers to its `expect`.
import { expect } from "vitest"
import { matchers } from "../testing/matchers/matchers"
import type { Patience, Who } from "../testing/types"

type Metadata = Record<string, unknown>

declare module "vitest" {
  interface Matchers<T> {
    /** Passes once such an event is stored whose metadata has at least these fields. */
    toHaveEvent(name: string, metadata?: Metadata, options?: { of?: Who } & Patience): Promise<T>
    /** Passes once there is such a user, of whom these fields and custom attributes are stored. */
    toHaveUser(user_id: string, fields?: Metadata, options?: Patience): Promise<T>
    /** Passes once the message, by name or number, has reached the person. */
    toHaveShown(message: string | number, who: Who, options?: Patience): Promise<T>
  }
}

expect.extend(matchers)

export { connect, start, startOrConnect } from "../testing/server"
