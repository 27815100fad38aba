// The package as somebody else has it: packed, installed without network and scripts into a path with a space.
import { type ChildProcess, execFile, spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, symlinkSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { expect } from "@playwright/test"
import { npmCli, root } from "../../scripts/lib/steps.mjs"

type Ended = { code: number; stdout: string; stderr: string }
type Options = { cwd?: string; env?: Record<string, string | undefined> }

/** What belongs to the run of these tests, and to none inside it. */
const own = /^(npm_.*|NODE_ENV|INTERCOM_.*|MESSENGER_.*|TEST_.*|PLAYWRIGHT_.*|PW_.*|BASE_URL)$/i

export class Installed {
  private constructor(readonly folder: string) {}

  static async pack(): Promise<Installed> {
    const installed = new Installed(await mkdtemp(path.join(os.tmpdir(), "some body's project ")))
    const packed = await installed.node(["scripts/pack.mjs"], { cwd: root })
    expect(packed.code, packed.stderr).toBe(0)
    const file = path.join(root, /dist\/[\w.-]+\.tgz(?=: )/.exec(packed.stdout)?.[0] ?? "")
    const flags = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"]
    const { code, stderr } = await installed.node([npmCli(), "install", ...flags, file])
    expect(code, stderr).toBe(0)
    return installed
  }

  remove = () => rm(this.folder, { recursive: true, force: true })

  get cli(): string {
    return path.join(this.folder, "node_modules/messenger-playground/cli/main.js")
  }

  command = (...args: string[]) => this.node([this.cli, ...args])

  node = (args: string[], options?: Options) => this.run(process.execPath, args, options)

  /** Runs a program in the folder, as nothing of this repository's environment would. */
  run(program: string, args: string[], { cwd = this.folder, env = {} }: Options = {}): Promise<Ended> {
    return new Promise((resolve) => {
      execFile(program, args, { cwd, env: environment(env) }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr })
      })
    })
  }

  /** Starts the command, for whoever ends it. */
  spawn(...args: string[]): ChildProcess {
    return spawn(process.execPath, [this.cli, ...args], { cwd: this.folder, env: environment({}) })
  }

  /** Puts a sample there. */
  copySample(name: string): string {
    const folder = path.join(this.folder, name)
    cpSync(path.join(root, "docs/samples", name), folder, { recursive: true })
    return folder
  }

  /** Has packages and commands of this repository there, as if they had been installed. */
  link({ packages, commands = [] }: { packages: string[]; commands?: string[] }): void {
    for (const entry of [...packages, ...commands.map((command) => `.bin/${command}`)]) {
      const link = path.join(this.folder, "node_modules", entry)
      if (existsSync(link)) continue
      mkdirSync(path.dirname(link), { recursive: true })
      symlinkSync(path.join(root, "node_modules", entry), link)
    }
  }
}

function environment(extra: Record<string, string | undefined>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !own.test(name))
  return { ...Object.fromEntries(inherited), ...extra } as NodeJS.ProcessEnv
}
