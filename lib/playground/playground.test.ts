// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { emptyProject } from "@/lib/contract/playground/parts"
import { closePage, example, openPage, type TestPage } from "./testing/page"

const theirs = { ...emptyProject, html: "<p>theirs</p>", css: "", script: "theirs()" }
/** However busy the machine is. */
const eventually = (check: () => void) => vi.waitFor(check, 10_000)
/** Longer than it takes to follow what a run stores. */
const settledMs = 350

// Nothing waits for time to pass: what is waited for, or let happen, moves the clock itself.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] }))

afterEach(() => {
  closePage()
  vi.useRealTimers()
})

/** Lets happen whatever is due within that time, and the messages of channels in between. */
async function settle() {
  for (let passed = 0; passed < settledMs; passed += 10) {
    await vi.advanceTimersByTimeAsync(10)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** The fragment of a link to the project. */
async function hashOf(project: typeof theirs) {
  const { encodeProject } = await import("./project/share")
  return `#${encodeProject(project)}`
}

function scripts(page: TestPage) {
  return page.runs().map(({ code }) => code)
}

async function isRunning({ runner }: TestPage) {
  await eventually(() => expect(runner.getState().phase).toBe("running"))
}

async function isHeld({ runner }: TestPage) {
  await eventually(() => expect(runner.getState().phase).toBe("held"))
}

test("the example runs by itself, and what it stores is followed", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  expect(page.runs()).toMatchObject([{ runId: 1, html: example.html, code: "example()", settings: { app_id: "demo" } }])
  await eventually(() => expect(page.streams.size).toBe(1))
})

test("before the bundler is there, JavaScript runs without it, and what is more waits for it", async () => {
  const page = await openPage({ hasBundler: false })
  page.open()
  await isRunning(page)
  page.project().edit("script", "edited()")
  await page.playground.run()
  await eventually(() => expect(scripts(page)).toEqual(["example()", "edited()"]))
  expect(page.builds).toEqual([])
  page.project().edit("script", "typed<number>()")
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(1))
})

test("Run runs again, in a fresh frame", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  await page.playground.run()
  await eventually(() => expect(scripts(page)).toEqual(["example()", "example()"]))
  expect(page.frames.filter(({ runs }) => runs.length > 1)).toEqual([])
})

test("Stop takes every frame away, and Run brings the preview back", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  const active = page.active()
  page.playground.stop()
  expect(page.runner.getState().phase).toBe("stopped")
  expect(active?.element.isConnected).toBe(false)
  await page.playground.run()
  await isRunning(page)
  expect(scripts(page)).toHaveLength(2)
})

test("what a stopped run says late is shown, and begins nothing", async () => {
  const page = await openPage()
  page.open()
  // Before what shows a run has loaded.
  await eventually(() => expect(page.active()).toBeDefined())
  const at = Date.now()
  const error = { type: "error" as const, kind: "error" as const, message: "last words", stack: "", position: null, at }
  page.active()?.say({ type: "entries", runId: 1, skipped: 0, entries: [error] })
  await eventually(() => expect(page.container.querySelector("[data-active]")).not.toBeNull())
  await settle()
  page.playground.stop()
  await settle()
  expect(page.entries()).toContainEqual(expect.objectContaining({ message: "last words" }))
  expect(page.runner.getState().phase).toBe("stopped")
})

test("Stop during a build ends that, too", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.project().edit("script", "slow()")
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.playground.stop()
  page.builds[0]?.finish()
  await settle()
  expect(scripts(page)).toEqual(["example()"])
  expect(page.runner.getState()).toMatchObject({ phase: "stopped", isBuilding: false })
})

test("left while what shows a run loads, the page follows nothing", async () => {
  const page = await openPage()
  const close = page.open()
  // Between the message that the run is there and what it makes load.
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (!page.container.querySelector("[data-active]")) return
      watch.disconnect()
      close()
      resolve()
    })
    watch.observe(page.container, { attributes: true, subtree: true })
  })
  expect(page.container.childElementCount).toBe(0)
  await vi.dynamicImportSettled()
  // What a follower of these stores would open a stream for.
  page.runner.setState({ phase: "running" })
  await settle()
  expect(page.streams.size).toBe(0)
})

test("left while it follows, the page follows nothing any more", async () => {
  const page = await openPage()
  const close = page.open()
  await eventually(() => expect(page.streams.size).toBe(1))
  close()
  page.runner.setState({ runId: 7 })
  await settle()
  expect(page.streams.size).toBe(0)
})

test("left during a build, nothing runs", async () => {
  const page = await openPage()
  const close = page.open()
  await isRunning(page)
  page.project().edit("script", "slow()")
  await eventually(() => expect(page.builds).toHaveLength(1))
  close()
  page.builds[0]?.finish()
  await settle()
  expect(scripts(page)).toEqual(["example()"])
  expect(page.container.childElementCount).toBe(0)
})

test("left while a link is read, nothing is opened", async () => {
  const page = await openPage({ hash: await hashOf(theirs) })
  page.open()()
  await vi.dynamicImportSettled()
  await settle()
  expect(page.project().generation).toBe(0)
  expect(page.frames).toEqual([])
})

const otherWorkspace = { app_id: "other", name: "Other", is_readable: true }

test("left while an App ID is checked, the old one stays", async () => {
  const page = await openPage()
  const close = page.open()
  await isRunning(page)
  let finish = (_: Response) => {}
  page.answer.mockReturnValue(new Promise((resolve) => (finish = resolve)))
  const change = page.playground.changeAppId("other")
  await eventually(() => expect(page.answer.mock.lastCall?.[0]).toContain("/other"))
  close()
  finish(Response.json(otherWorkspace))
  expect(await change).toMatchObject({ ok: false })
  expect(page.settings().appId).toBe("demo")
  expect(scripts(page)).toEqual(["example()"])
})

test("left while a stranger's workspace is opened, nothing runs and nothing is said", async () => {
  const page = await openPage({ hash: await hashOf(theirs) })
  const close = page.open()
  await isHeld(page)
  let refuse = (_: Error) => {}
  page.answer.mockReturnValue(new Promise((_, reject) => (refuse = reject)))
  const run = page.playground.run()
  await eventually(() => expect(page.answer).toHaveBeenCalled())
  close()
  refuse(new Error("away"))
  await run
  expect(page.runs()).toEqual([])
  expect(page.entries()).toEqual([])
})

test("a new App ID is run with", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.answer.mockImplementation(async () => Response.json(otherWorkspace))
  expect(await page.playground.changeAppId(" other ")).toEqual({ ok: true })
  await eventually(() => expect(page.runs().at(-1)?.settings.app_id).toBe("other"))
})

test("started again at once, as React does while developing, it runs in one preview", async () => {
  const page = await openPage()
  page.open()()
  page.open()
  await isRunning(page)
  await settle()
  expect(scripts(page)).toEqual(["example()"])
  expect(page.container.querySelectorAll("[data-active]")).toHaveLength(1)
  expect(page.streams.size).toBe(1)
})

test("started again later, it goes on with what was edited", async () => {
  const page = await openPage()
  const close = page.open()
  await isRunning(page)
  page.project().edit("html", "<p>edited</p>")
  await eventually(() => expect(page.runs()).toHaveLength(2))
  close()
  page.open()
  await eventually(() => expect(page.runs()).toHaveLength(3))
  expect(page.runs().at(-1)?.html).toBe("<p>edited</p>")
})

test("a stranger's project stays held through every edit, until it is asked for", async () => {
  const page = await openPage({ hash: await hashOf(theirs) })
  page.open()
  await isHeld(page)
  page.project().edit("script", "edited()")
  page.project().edit("html", "<p>edited</p>")
  page.project().edit("css", "p {}")
  await settle()
  expect(page.builds).toEqual([])
  expect(page.runs()).toEqual([])
  page.answer.mockImplementation(async () => Response.json({ app_id: "demo-theirs", demo_key: "their-device" }))
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.builds[0]?.finish()
  await isRunning(page)
  expect(scripts(page)).toEqual(["edited()"])
})

test("one that was asked for on the page that led here runs at once, and only there", async () => {
  const hash = await hashOf(theirs)
  const page = await openPage({ hash })
  page.answer.mockImplementation(async () => Response.json({ app_id: "demo-theirs", demo_key: "their-device" }))
  const { askToRun } = await import("./run/asked-run")
  askToRun(`/${hash}`)
  const close = page.open()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.builds[0]?.finish()
  await isRunning(page)
  expect(page.runs()).toMatchObject([{ code: theirs.script }])
  close()
  page.open()
  await isHeld(page)
  await settle()
  expect(page.runner.getState().phase).toBe("held")
})

test("one that was asked for at another address waits", async () => {
  const page = await openPage({ hash: await hashOf(theirs) })
  const { askToRun } = await import("./run/asked-run")
  askToRun("/#1another")
  page.open()
  await isHeld(page)
  await settle()
  expect(page.runner.getState().phase).toBe("held")
  expect(sessionStorage).toHaveLength(0)
})

test("a stranger's project that another takes the place of meanwhile does not run", async () => {
  const page = await openPage({ hash: await hashOf(theirs) })
  page.open()
  await isHeld(page)
  let finish = (_: Response) => {}
  page.answer.mockReturnValue(new Promise((resolve) => (finish = resolve)))
  const { owner, ...mine } = page.project()
  const run = page.playground.run()
  await eventually(() => expect(page.answer).toHaveBeenCalled())
  // There and back: it waits to be asked for once more.
  page.project().load({ ...mine, script: "next()", owner: { kind: "stranger", project: "2".repeat(64) } })
  page.project().load({ ...mine, owner })
  finish(Response.json({ app_id: "demo-theirs", demo_key: "their-device" }))
  for (const build of page.builds) build.finish()
  await run
  await settle()
  expect(page.runs()).toEqual([])
  expect(page.runner.getState().phase).toBe("held")
})

test("a stranger's project that I take over runs at once, as mine", async () => {
  const page = await openPage({ hash: await hashOf(theirs) })
  page.open()
  await isHeld(page)
  await page.playground.runInMyWorkspace()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.builds[0]?.finish()
  await isRunning(page)
  expect(page.runs()).toMatchObject([{ code: theirs.script, settings: { app_id: "demo" } }])
  expect(page.frames.filter(({ element }) => element.isConnected)).toHaveLength(2)
  expect(page.active()?.element.getAttribute("sandbox")).toContain("allow-modals")
})

test("where strangers' projects are not run, Run runs none", async () => {
  const page = await openPage({ hash: await hashOf(theirs), strangersProblem: "Set PREVIEW_ORIGIN." })
  page.open()
  await isHeld(page)
  await page.playground.run()
  expect(page.frames).toEqual([])
  expect(page.runner.getState().phase).toBe("held")
})

test("an edit during a build wins", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.project().edit("script", "first()")
  void page.playground.run()
  page.project().edit("script", "second()")
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.builds[0]?.finish()
  await eventually(() => expect(page.builds).toHaveLength(2))
  page.builds[1]?.finish()
  await eventually(() => expect(scripts(page)).toEqual(["example()", "second()"]))
})

test("so does one that needs no build, and a style", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.project().edit("script", "first()")
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.project().edit("script", example.script)
  await page.playground.run()
  page.builds[0]?.finish()
  await eventually(() => expect(page.runs()).toHaveLength(2))
  await settle()
  expect(scripts(page)).toEqual(["example()", "example()"])

  page.project().edit("script", "third()")
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(2))
  page.project().edit("css", "p { color: red }")
  page.builds[1]?.finish()
  await eventually(() => expect(page.runs().at(-1)).toMatchObject({ code: "third()", css: "p { color: red }" }))
})

test("a style shows at once, without a run, and nothing is left to run", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.project().edit("css", "p { color: red }")
  await settle()
  expect(page.runs()).toHaveLength(1)
  expect(page.runner.getState().isStale).toBe(false)
})

test("an edit that was made during a build and has not run yet is said", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.settings().setAutoRun("manual")
  page.project().edit("script", "first()")
  void page.playground.run()
  await eventually(() => expect(page.builds).toHaveLength(1))
  page.project().edit("script", "second()")
  page.builds[0]?.finish()
  await eventually(() => expect(page.runs()).toHaveLength(2))
  expect(page.runner.getState().isStale).toBe(true)
})

test("a style that is typed while a run waits for its frame is in it", async () => {
  const page = await openPage()
  page.open()
  await isRunning(page)
  page.playground.stop()
  // The frame that Stop made ready has not said hello yet.
  await page.playground.run()
  page.project().edit("css", "p { color: red }")
  await eventually(() => expect(page.runs()).toHaveLength(2))
  expect(page.runs().at(-1)?.css).toBe("p { color: red }")
})
