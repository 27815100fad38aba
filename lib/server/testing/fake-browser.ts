import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { onTestFinished, vi } from "vitest"

export type FakeBrowser = {
  /** Waits until it was started, and answers what with. */
  started(): Promise<{ pid: number; address: string; profile: string }>
}

/**
 * A program that CHROMIUM_PATH names until the test is over. It opens no page: it notes what it was started with, and then waits
 * for its end, or does what it is told.
 */
export function fakeBrowser(does = "exec sleep 60"): FakeBrowser {
  const folder = mkdtempSync(path.join(os.tmpdir(), "fake-browser-"))
  const [program, noted] = [path.join(folder, "browser"), path.join(folder, "noted")]
  writeFileSync(
    program,
    `#!/bin/sh\nprintf '%s\\n' "$$" "$@" > '${noted}.part'\nmv '${noted}.part' '${noted}'\n${does}\n`,
  )
  chmodSync(program, 0o755)
  vi.stubEnv("CHROMIUM_PATH", program)
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true })
  })
  return {
    async started() {
      await vi.waitUntil(() => existsSync(noted), { timeout: 10_000 })
      const [pid, ...args] = readFileSync(noted, "utf8").trim().split("\n")
      rmSync(noted)
      const profile = args.find((arg) => arg.startsWith("--user-data-dir="))?.split("=")[1]
      return { pid: Number(pid), address: args.at(-1) ?? "", profile: profile ?? "" }
    },
  }
}

export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
