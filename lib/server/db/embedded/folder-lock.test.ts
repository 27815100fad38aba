import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { lockFolder } from "./folder-lock.mjs"

const root = path.resolve(import.meta.dirname, "../../../..")
// Holds the folder until it is killed, and says what came of trying.
const holder = `
  import { lockFolder } from ${JSON.stringify(path.join(root, "lib/server/db/embedded/folder-lock.mjs"))}
  try { await lockFolder(process.argv[1]); console.log("locked") } catch (error) { console.log(error.message) }
  setInterval(() => {}, 1000)
`
// As two containers are to each other: own process ids, own network, one folder.
const apart = ["unshare", "--pid", "--net", "--mount-proc", "--fork"]
const canUnshare = spawnSync("unshare", [...apart.slice(1), "true"]).status === 0

let folder: string
let children: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "folder-lock-"))
  children = []
})

afterEach(async () => {
  await Promise.all(children.map(kill))
  rmSync(folder, { recursive: true })
})

/** Starts a process that tries to take the folder, and answers it with what it said. */
async function start(prefix: string[] = []) {
  const [command, ...args] = [...prefix, process.execPath, "--input-type=module", "-e", holder, folder]
  // Its own group, because a namespace's first process outlives the command that made it.
  const child = spawn(command ?? "", args, { stdio: ["ignore", "pipe", "inherit"], detached: true })
  children.push(child)
  const [said] = await once(child.stdout, "data")
  return { child, said: String(said).trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return
  const ended = once(child, "exit")
  process.kill(-child.pid, "SIGKILL")
  await ended
}

describe("the data folder", () => {
  test("is refused to a second process, with a line that says whose it is and what to do", async () => {
    const { child, said } = await start()
    expect(said).toBe("locked")
    const second = await start()
    expect(second.said).toBe(
      `The data folder ${folder} is in use by process ${child.pid} on ${os.hostname()}. Stop that one, or set DATA_DIR to another folder.`,
    )
  })

  test("is free at once after its process was killed", async () => {
    for (let round = 0; round < 5; round++) {
      const { child, said } = await start()
      expect(said).toBe("locked")
      await kill(child)
    }
  })

  test("goes to one of many that start at the same moment after a kill", async () => {
    await kill((await start()).child)
    const said = await Promise.all(Array.from({ length: 6 }, async () => (await start()).said))
    expect(said.filter((line) => line === "locked")).toHaveLength(1)
    expect(said.filter((line) => line.includes("is in use by"))).toHaveLength(5)
  })

  test("is free although a file names a process that runs", async () => {
    writeFileSync(path.join(folder, "lock.owner"), `process ${process.pid} on ${os.hostname()}`)
    writeFileSync(path.join(folder, "lock.pid"), String(process.pid))
    expect((await start()).said).toBe("locked")
  })

  test("is free again once it was given back, and only then, within one process too", async () => {
    const release = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow("is in use by")
    release()
    const again = await lockFolder(folder)
    again()
  })

  test.skipIf(!canUnshare)("is refused to a container that shares it and sees no process of ours", async () => {
    expect((await start()).said).toBe("locked")
    expect((await start(apart)).said).toContain("is in use by")
  })

  test.skipIf(!canUnshare)("is ours again when the container that had it was killed", async () => {
    const { child, said } = await start(apart)
    expect(said).toBe("locked")
    expect((await start()).said).toContain("is in use by process 1 on")
    await kill(child)
    await expect.poll(async () => (await start()).said).toBe("locked")
  })
})
