// The package as somebody else has it, and runs it.
import type { ChildProcess } from "node:child_process"
import { readFileSync } from "node:fs"
import { access, mkdir, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import path from "node:path"
import type { Project } from "@/lib/contract/playground/project"
import { chromiumPath } from "../../scripts/lib/browser.mjs"
import { freePort } from "../../scripts/lib/server.mjs"
import { npmCli, root } from "../../scripts/lib/steps.mjs"
import { expect, test } from "../fixtures"
import { Installed } from "./installed"

/** A script that a project of theirs would run. */
const script = (code: string) => [process.execPath, "--input-type=module", "--eval", code]

/** The last line that was printed. */
const answer = (stdout: string) => JSON.parse(stdout.trim().split("\n").at(-1) ?? "")

/** What a server that has started says of itself. */
async function saidBy({ stdout }: ChildProcess): Promise<{ url: string }> {
  return JSON.parse(await new Promise((resolve) => stdout?.once("data", (data) => resolve(String(data)))))
}

let installed: Installed

// It is packed once.
test.describe.configure({ mode: "default" })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  installed = await Installed.pack()
})

test.afterAll(() => installed.remove())

test("exec runs a command beside a server of its own, which two at once do not share, and ends as it does", async () => {
  const boot = script(`
    const { INTERCOM_API_BASE: url, INTERCOM_APP_ID: app, INTERCOM_ACCESS_TOKEN: token } = process.env
    const sdk = await fetch(url + "/widget/" + app)
    const people = await fetch(url + "/api/playground/workspaces/" + app + "/users", { headers: { authorization: "Bearer " + token } })
    const snippet = await fetch(url + "/api/snippets", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ title: "Hello", files: { html: "", css: "", script: "" } }),
    })
    const { slug } = await snippet.json()
    // What a page of the app reads by its path is there as well.
    const picture = await fetch(url + "/s/" + slug + "/image.png")
    console.log(JSON.stringify({ url, app, statuses: [sdk, people, picture].map(({ status }) => status) }))
    process.exit(7)`)
  const ended = await Promise.all([0, 1].map(() => installed.command("exec", "--", ...boot)))
  for (const { code, stderr } of ended) expect(code, stderr).toBe(7)
  const said = ended.map(({ stdout }) => answer(stdout))
  for (const { statuses } of said) expect(statuses).toEqual([200, 200, 200])
  expect(said[0].url).not.toBe(said[1].url)
  expect(said[0].app).not.toBe(said[1].app)
})

test("under exec a scene is brought in, kept with the server's files, and come back to", async () => {
  await writeFile(
    path.join(installed.folder, "scene.json"),
    JSON.stringify({ version: 1, people: [{ user_id: "ada", name: "Ada" }] }),
  )
  const journey = script(`
    import { execFileSync } from "node:child_process"
    const run = (...args) => execFileSync(process.execPath, [${JSON.stringify(installed.cli)}, ...args], { encoding: "utf8" })
    const names = () => JSON.parse(run("export")).people.map(({ user_id }) => user_id)
    const steps = [names().length]
    run("snapshot", "before")
    run("seed", "scene.json")
    steps.push(names())
    run("restore", "before")
    steps.push(names().length)
    run("reset")
    steps.push(names())
    const inner = run("exec", "--", process.execPath, "--print", "process.env.MESSENGER_PLAYGROUND_DATA").trim()
    console.log(JSON.stringify([...steps, inner === process.env.MESSENGER_PLAYGROUND_DATA]))`)
  const { code, stdout, stderr } = await installed.command("exec", "--", ...journey)
  expect(code, stderr).toBe(0)
  const [before, seeded, restored, reset, isShared] = answer(stdout)
  expect(seeded).toEqual(["ada"])
  expect(restored).toBe(before)
  expect(reset).toEqual(["ada"])
  expect(isShared, "the inner exec has a folder of its own").toBe(false)
  await expect(access(path.join(installed.folder, ".messenger-playground"))).rejects.toThrow()
})

test("exec ends with a command that is killed, and ends one that hangs", async () => {
  const killed = installed.command("exec", "--", ...script("process.kill(process.pid, 'SIGKILL')"))
  const hanging = installed.spawn(
    "exec",
    "--",
    ...script("console.log(process.env.INTERCOM_API_BASE); setInterval(() => {}, 1e6)"),
  )
  const url = await new Promise<string>((resolve) =>
    hanging.stdout?.once("data", (data) => resolve(String(data).trim())),
  )
  expect((await fetch(`${url}/api/health`)).status).toBe(200)
  const ended = new Promise((resolve) => hanging.once("exit", resolve))
  hanging.kill("SIGTERM")
  expect(await ended).toBe(143)
  await expect(fetch(`${url}/api/health`)).rejects.toThrow()
  expect((await killed).code).toBe(137)
})

test("what cannot be done is said in a sentence", async () => {
  const none = await installed.command("exec", "--", "no-such-command")
  expect(none.code).toBe(1)
  expect(none.stderr).toContain('The command "no-such-command" cannot be run.')
  const away = await installed.command("export", "--data", "nowhere")
  expect(away.code).toBe(1)
  expect(away.stderr).toContain("No server was started on nowhere.")
  const port = await installed.command("start", "--port", "99999")
  expect(port.code).toBe(1)
  expect(port.stderr).toContain("Use 0 to 65535.")
})

test("a server whose starter is killed ends as well", async () => {
  const started = installed.spawn("start", "--json", "--port", "0", "--data", "killed")
  const { url } = await saidBy(started)
  started.kill("SIGKILL")
  await expect.poll(() => fetch(`${url}/api/health`).catch(() => "gone")).toBe("gone")
  const after = await installed.command("export", "--data", "killed")
  expect([after.code, after.stderr]).toEqual([1, expect.stringContaining(`No server answers at ${url}.`)])
})

test("what stands in the way of a start is one line with what to do", async () => {
  const started = installed.spawn("start", "--json", "--port", "0", "--data", "taken")
  const { url } = await saidBy(started)
  await writeFile(path.join(installed.folder, "file"), "")
  const failing = async (...args: string[]) => {
    const { code, stderr } = await installed.command("start", "--port", "0", "--data", ...args)
    expect(code).toBe(1)
    return stderr
  }
  const [folder, port, notAFolder] = await Promise.all([
    failing("taken"),
    failing("other", "--port", new URL(url).port),
    failing("file"),
  ])
  expect(folder).toMatch(/^The server cannot start: The data folder .*taken is in use by .*set --data to another.*\n$/)
  expect(port).toMatch(/^Port \d+ is in use\. Choose another, or any free one: --port 0\n$/)
  expect(notAFolder).toMatch(/^The data folder .*file cannot be written: EEXIST.*Choose another: --data <folder>\n$/)
  const ended = new Promise((resolve) => started.once("exit", resolve))
  started.kill("SIGTERM")
  await ended
  expect((await installed.command("export", "--data", "taken")).stderr).toContain("No server was started on taken.")
})

test("a disk that is full ends a start with one line", async () => {
  test.skip(process.platform === "win32", "A shell limits how large files get.")
  const start = [process.execPath, installed.cli, "start", "--port", "0", "--data", "full"]
  const limited = () => installed.run("sh", ["-c", 'ulimit -f 100; exec "$@"', "sh", ...start])
  const first = await limited()
  expect([first.code, first.stderr]).toEqual([
    1,
    expect.stringMatching(/^The data folder .*full cannot be written: .*\n$/),
  ])
  // Nothing of that is in the way once there is room.
  expect((await installed.command("exec", "--data", "full", "--", process.execPath, "--eval", "0")).code).toBe(0)
  const later = await limited()
  expect(later.code).toBe(1)
  expect(later.stderr).toMatch(/^The server cannot start: the database has ended: .*Is there room on its disk.*\n$/)
})

test("a scene that is cut off, of a newer version or nowhere is said with its file, and changes nothing", async () => {
  const started = installed.spawn("start", "--json", "--port", "0", "--data", "scenes")
  await saidBy(started)
  const run = (...args: string[]) => installed.command(...args, "--data", "scenes")
  const before = (await run("export")).stdout
  await run("snapshot", "cut")
  const cut = path.join(installed.folder, "scenes/snapshots/cut.json")
  await writeFile(cut, before.slice(0, 200))
  await writeFile(path.join(installed.folder, "newer.json"), before.replace(/"version": *1/, '"version": 99'))
  const failures = [
    [["restore", "cut"], "cut.json is no whole scene"],
    [["seed", "newer.json"], "was made by a newer version of the playground"],
    [["restore", "none"], "There is no snapshots/none.json in scenes."],
    [["export", "nowhere/scene.json"], "The scene cannot be written: ENOENT"],
  ] as const
  for (const [args, sentence] of failures) {
    const { code, stderr } = await run(...args)
    expect([code, stderr.trim().split("\n")]).toEqual([1, [expect.stringContaining(sentence)]])
  }
  expect((await run("export")).stdout).toBe(before)
  started.kill("SIGTERM")
})

test("the doctor reads a page with its headers, a file, and what is piped in", async () => {
  const policy = "script-src 'self'"
  const page = `<script>window.intercomSettings = { app_id: "a1b2", userId: "1" }</script>`
  const server = createServer((_, response) => {
    response.setHeader("Content-Security-Policy", policy)
    response.end(`<!doctype html>${page}`)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  const fetched = await installed.command("doctor", `http://localhost:${port}/`)
  server.close()
  expect(fetched.code, fetched.stderr).toBe(1)
  expect(fetched.stdout).toMatch(/error: .*script-src/)
  expect(fetched.stdout).toContain("user_id")
  await writeFile(path.join(installed.folder, "policy.txt"), `Content-Security-Policy: ${policy}`)
  const read = await installed.command("doctor", "policy.txt", "--json")
  expect(JSON.parse(read.stdout)).toMatchObject({ kinds: ["csp"] })
  const missing = await installed.command("doctor", "nowhere.txt")
  expect([missing.code, missing.stderr]).toEqual([1, expect.stringContaining("nowhere.txt cannot be read")])
})

test("plain Node starts a server, asks its workspaces, and learns why something does not come", async () => {
  const { code, stdout, stderr } = await installed.node(
    script(`
    import { start } from "messenger-playground/testing"
    const server = await start({ port: 0 })
    const [messenger, other] = [await server.newWorkspace(), await server.newWorkspace()]
    await messenger.send("ada", "Hello?")
    const refused = await messenger.why("Nothing", "ada").catch((error) => error.message)
    const missing = await messenger.waitFor({ type: "event.tracked" }, { timeoutMs: 50 }).catch((error) => error.message)
    const people = [await messenger.users(), await other.users()].map(({ length }) => length)
    await server.stop()
    console.log(JSON.stringify({ refused, missing, people }))`).slice(1),
  )
  expect(code, stderr).toBe(0)
  const { refused, missing, people } = answer(stdout)
  expect(refused).toMatch(/^No message is called "Nothing"\. There are: .*"Welcome"\.$/)
  expect(missing).toContain("conversation.started")
  expect(people).toEqual([1, 0])
})

test("the sample's own tests pass, and each brings its trace to the report", async () => {
  const sample = installed.copySample("react-vitest-playwright")
  installed.link({
    packages: [
      ...["react", "react-dom", "react-use-intercom", "vite", "vitest", "typescript", "happy-dom", "jsdom"],
      ...["@playwright/test", "@types/node", "@types/react", "@types/react-dom"],
    ],
    commands: ["playwright", "tsc", "vite", "vitest"],
  })
  const env = { CHROMIUM_PATH: chromiumPath(), SHOP_PORT: String(await freePort()) }
  const { code, stdout, stderr } = await installed.node([npmCli(), "test"], { cwd: sample, env })
  expect(code, `${stdout}${stderr}`).toBe(0)
  const report = readFileSync(path.join(sample, "test-results/report.json"), "utf8")
  const { stats } = JSON.parse(report)
  expect(stats).toMatchObject({ expected: 9, unexpected: 0 })
  expect(report.match(/"name": "messenger-trace.json"/g)).toHaveLength(9)
  // What the tests of time and faults leave as it is.
  expect(report).toContain('"left the clock moved"')
  expect(report).toContain('"left faults on"')
})

test("a Next app answers its Messenger itself, by one route file", async () => {
  const sample = installed.copySample("next-embedded")
  installed.link({
    packages: ["next", "react", "react-dom", "typescript", "@playwright/test", "@types/node", "@types/react"],
    commands: ["next", "playwright"],
  })
  const shop = { SHOP_PORT: String(await freePort()), SHOP_ROOT: path.parse(root).root }
  const env = { CHROMIUM_PATH: chromiumPath(), ...shop }
  const { code, stdout, stderr } = await installed.node([npmCli(), "test"], { cwd: sample, env })
  expect(code, `${stdout}${stderr}`).toBe(0)
  const { stats } = JSON.parse(readFileSync(path.join(sample, "test-results/report.json"), "utf8"))
  expect(stats).toMatchObject({ expected: 2, unexpected: 0 })
})

test("tests copied from three sessions of the playground pass where only the package is", async ({
  playground,
  workspace,
}) => {
  const folder = path.join(installed.folder, "sessions")
  await mkdir(folder)
  const keep = (name: string, text: string) => writeFile(path.join(folder, name), text)
  const stored = playground.calls("boot").getByText("stored", { exact: true })

  await playground.openExample("boot", workspace)
  await stored.waitFor()
  const boot = await playground.copyTest(() => playground.palette.choose("Copy as Playwright"))
  await keep("boot.spec.ts", boot)
  expect(boot).toContain('toHaveUser("1", { favourite_language: "TypeScript", ')
  expect(boot).toContain('\n  await expect(messenger).toHaveShown("Welcome", "1")\n')

  await playground.openExample("track-event", workspace)
  await stored.waitFor()
  await playground.pressable("Place an order").click()
  await playground.calls("trackEvent").getByText("stored", { exact: true }).waitFor()
  const pressed = await playground.copyTest()
  await keep("track-event.spec.ts", pressed)
  expect(pressed).toContain('// press what calls Intercom("trackEvent", "placed-order") (script.ts:8)')
  expect(pressed).toContain('\n  await expect(messenger).toHaveUser("1", { name: "Ada Lovelace" })\n')
  expect(pressed).toMatch(/\n {2}\/\/ await expect\(messenger\).toHaveEvent\("placed-order", \{.*order_number: 3434/)
  expect(pressed).not.toMatch(/toHaveEvent.*order_date/)

  await playground.open(shop, workspace)
  await stored.waitFor()
  await playground.calls("trackEvent").getByText("stored", { exact: true }).waitFor()
  const own = await playground.copyTest()
  await keep("shop.spec.ts", own)
  expect(own).toContain('\n  await expect(messenger).toHaveEvent("viewed-basket", { items: 2, currency: "eur" })\n')

  installed.link({ packages: ["@playwright/test"] })
  const launchOptions = JSON.stringify({ executablePath: chromiumPath() })
  await keep(
    "playwright.config.ts",
    `export default { workers: 1, reporter: "line", use: { launchOptions: ${launchOptions} } }`,
  )
  const cli = path.join(installed.folder, "node_modules/@playwright/test/cli.js")
  const { code, stdout, stderr } = await installed.node([cli, "test"], { cwd: folder })
  expect(code, `${stdout}${stderr}`).toBe(0)
  expect(stdout).toContain("3 passed")
})

/** With whatever could end a text too early, a package, and a file of its own. */
const shop = {
  html: `<h1 class="title">Bob's \`shop\` \${1}</h1><script>const end = "<\\/script>"</script>`,
  css: '.title::after { content: "\\201C" }',
  script: `import { h, render } from "preact"
import { basket } from "./basket"

render(h("p", {}, \`\${basket.length} things\`), document.body.appendChild(document.createElement("main")))
Intercom("boot", { user_id: "o'neil", name: 'Pat "O\\'Neil"', plan: "pro", visit: Date.now() })
Intercom("trackEvent", "viewed-basket", { items: 2, currency: "eur", at: Date.now(), id: crypto.randomUUID() })
`,
  named: { "basket.ts": 'export const basket = ["a", "b"]' } as Project["named"],
}
