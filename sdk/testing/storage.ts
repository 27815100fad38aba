import { IDBFactory } from "fake-indexeddb"
import { afterEach, beforeEach, vi } from "vitest"

/** For each test of a file: an empty database, as browsers have and the test's window has not. */
export function withDatabase(): void {
  beforeEach(() => {
    // The live chunk keeps what it has opened.
    vi.resetModules()
    vi.stubGlobal("indexedDB", new IDBFactory())
  })
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "indexedDB")
  })
}
