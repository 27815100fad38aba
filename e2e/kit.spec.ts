// The package as somebody else has it: packed, installed without network and scripts into a path with a space, and run there.
import { execFile } from "node:child_process"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import os from "node:os"
import path from "node:path"
import { expect, test } from "@playwright/test"
import { npmCli, root } from "../scripts/lib/steps.mjs"

type Ended = { code: number; stdout: string; stderr: string }

let folder: string

/** Runs Node in the folder, as nothing of this repository's environment would. */
function node(args: string[], options: { cwd?: string } = {}): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_.*|NODE_ENV|INTERCOM_.*)$/i.test(name))
  const env = Object.fromEntries(inherited) as NodeJS.ProcessEnv
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder, env, ...options }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr })
    })
  })
}

const command = (...args: string[]) =>
  node([path.join(folder, "node_modules/messenger-playground/cli/main.js"), ...args])

/** A script that a project of theirs would run. */
const script = (code: string) => [process.execPath, "--input-type=module", "--eval", code]

// It is packed once.
test.describe.configure({ mode: "default" })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  folder = await mkdtemp(path.join(os.tmpdir(), "some body's project "))
  const packed = await node(["scripts/pack.mjs"], { cwd: root })
  expect(packed.code, packed.stderr).toBe(0)
  const file = path.join(root, /dist\/[\w.-]+\.tgz(?=: )/.exec(packed.stdout)?.[0] ?? "")
  const flags = ["--offline", "--ignore-scripts", "--no-audit", "--no-fund"]
  const installed = await node([npmCli(), "install", ...flags, file])
  expect(installed.code, installed.stderr).toBe(0)
})

test.afterAll(() => rm(folder, { recursive: true, force: true }))

test("exec runs a command beside a server of its own, which two at once do not share, and ends as it does", async () => {
  const boot = script(`
    const { INTERCOM_API_BASE: url, INTERCOM_APP_ID: app, INTERCOM_ACCESS_TOKEN: token } = process.env
    const sdk = await fetch(url + "/widget/" + app)
    const people = await fetch(url + "/api/playground/workspaces/" + app + "/users", { headers: { authorization: "Bearer " + token } })
    console.log(JSON.stringify({ url, app, sdk: sdk.status, people: people.status }))
    process.exit(7)`)
  const ended = await Promise.all([command("exec", "--", ...boot), command("exec", "--", ...boot)])
  for (const { code, stderr } of ended) expect(code, stderr).toBe(7)
  const said = ended.map(({ stdout }) => JSON.parse(stdout.trim().split("\n").at(-1) ?? ""))
  for (const { sdk, people } of said) expect({ sdk, people }).toEqual({ sdk: 200, people: 200 })
  expect(said[0].url).not.toBe(said[1].url)
  expect(said[0].app).not.toBe(said[1].app)
})

test("under exec a scene is brought in, kept, and come back to", async () => {
  const scene = path.join(folder, "scene.json")
  await writeFile(scene, JSON.stringify({ version: 1, people: [{ user_id: "ada", name: "Ada" }] }))
  const cli = JSON.stringify(path.join(folder, "node_modules/messenger-playground/cli/main.js"))
  const journey = script(`
    import { execFileSync } from "node:child_process"
    const run = (...args) => execFileSync(process.execPath, [${cli}, ...args, "--data", "kept"], { encoding: "utf8" })
    const names = () => JSON.parse(run("export")).people.map(({ user_id }) => user_id)
    const steps = [names().length]
    run("snapshot", "before")
    run("seed", "scene.json")
    steps.push(names())
    run("restore", "before")
    steps.push(names().length)
    run("reset")
    steps.push(names())
    console.log(JSON.stringify(steps))`)
  const { code, stdout, stderr } = await command("exec", "--data", "kept", "--", ...journey)
  expect(code, stderr).toBe(0)
  const [before, seeded, restored, reset] = JSON.parse(stdout.trim().split("\n").at(-1) ?? "")
  expect(seeded).toEqual(["ada"])
  expect(restored).toBe(before)
  expect(reset).toEqual(["ada"])
})

test("what cannot be done is said in a sentence", async () => {
  const none = await command("exec", "--", "no-such-command")
  expect(none.code).toBe(1)
  expect(none.stderr).toContain('The command "no-such-command" cannot be run.')
  const away = await command("export", "--data", "nowhere")
  expect(away.code).toBe(1)
  expect(away.stderr).toContain("No server was started on nowhere.")
  const port = await command("start", "--port", "99999")
  expect(port.code).toBe(1)
  expect(port.stderr).toContain("Use 0 to 65535.")
})
