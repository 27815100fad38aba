// Fails a test in which something was written to the console as an error and the test did not ask for it: a caught
// exception can pass unseen otherwise. A test that provokes one claims it with vi.spyOn(console, "error").
import { afterEach, beforeEach } from "vitest"

const write = console.error
let unclaimed: string[] = []

beforeEach(() => {
  unclaimed = []
  console.error = (...parts: unknown[]) => {
    unclaimed.push(parts.map(String).join(" "))
    write(...parts)
  }
})

afterEach(() => {
  console.error = write
  if (unclaimed.length > 0) throw new Error(`Nobody claimed this error: ${unclaimed.join("\n")}`)
})
