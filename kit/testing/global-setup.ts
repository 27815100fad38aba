// The default export is the global setup of Vitest and of Playwright: one server for all workers, which find it by the
// variables that `exec` sets as well.
import { startOrConnect } from "./server"

/** Starts a server, unless there is one, and answers how to stop it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startOrConnect()
  Object.assign(process.env, server.environment)
  return server.stop
}
