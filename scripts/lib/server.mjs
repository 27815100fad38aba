// Starts the app's server as a child process and tells where it answers.
import { spawn } from "node:child_process"
import net from "node:net"
import { bin, cleanEnv, root } from "./steps.mjs"

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once("error", reject)
    probe.listen(0, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** True when something listens on the port already. */
export function isBusy(port) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once("error", () => resolve(true))
    probe.listen(port, () => probe.close(() => resolve(false)))
  })
}

/** Our server, or Next's for development. Ends with SIGTERM within two seconds, streams or not (instrumentation-node.ts). */
export function spawnServer({ port, isDevelopment = false, env = {}, stdio = "inherit" }) {
  const program = isDevelopment
    ? [bin("next/dist/bin/next"), "dev", "-p", String(port)]
    : ["scripts/serve.mjs", String(port)]
  return spawn(process.execPath, program, {
    cwd: root,
    stdio,
    env: cleanEnv({ NODE_ENV: isDevelopment ? "development" : "production", NEXT_MANUAL_SIG_HANDLE: "1", ...env }),
  })
}

/** Waits until the server answers, or says why it will not. */
export async function waitUntilReady(child, port) {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error(`The server ended with exit code ${child.exitCode}.`)
    const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error("The server did not answer within a minute.")
}

/** Asks the server to end and waits until it has. */
export async function stopServer(child) {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGTERM")
  await ended
}
