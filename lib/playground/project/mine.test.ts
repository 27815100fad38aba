import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { emptyProject } from "@/lib/contract/playground/parts"
import { keepAsMine, keyOf, ownerOf } from "./mine"

const project = { ...emptyProject, html: "<h1>Hi</h1>", css: "h1 { color: red }", script: "console.log(1)" }

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal("localStorage", {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  })
})

afterEach(() => vi.unstubAllGlobals())

test("a project is a stranger's until it was kept as mine", () => {
  expect(ownerOf(project)).toEqual({ kind: "stranger", project: keyOf(project) })
  keepAsMine(project)
  expect(ownerOf(project)).toEqual({ kind: "me" })
})

test("whatever differs from a project of mine is a stranger's", () => {
  keepAsMine(project)
  for (const other of [
    { ...project, script: "console.log(2)" },
    { ...project, named: { "a.ts": "" } },
    { ...project, settings: { ...project.settings, head: "<title>" } },
    { ...emptyProject, html: project.css, css: project.html, script: project.script },
    { ...emptyProject, html: project.html + project.css, css: "", script: project.script },
    { ...emptyProject, html: `${project.html}","`, css: project.css, script: project.script },
  ]) {
    expect(ownerOf(other).kind).toBe("stranger")
  }
})

test("the latest 500 are remembered", () => {
  for (let number = 0; number < 501; number++) keepAsMine({ ...project, script: String(number) })
  expect(ownerOf({ ...project, script: "0" }).kind).toBe("stranger")
  expect(ownerOf({ ...project, script: "1" }).kind).toBe("me")
  expect(ownerOf({ ...project, script: "500" }).kind).toBe("me")
})

test("a memory that is broken, full or forbidden knows nobody, and stops nothing", () => {
  for (const text of ["null", "{", '{"a":1}', '["short"]', "[1]"]) {
    localStorage.setItem("messenger-playground:mine", text)
    expect(ownerOf(project).kind).toBe("stranger")
  }
  vi.stubGlobal("localStorage", {
    getItem: () => {
      throw new Error("forbidden")
    },
    setItem: () => {
      throw new Error("full")
    },
  })
  keepAsMine(project)
  expect(ownerOf(project).kind).toBe("stranger")
})
