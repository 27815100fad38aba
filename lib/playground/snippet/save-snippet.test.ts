// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { emptyProject } from "@/lib/contract/playground/parts"
import type { Project } from "@/lib/contract/playground/project"
import { projectStore } from "../project/project"
import { readMySnippets } from "./my-snippets"
import { saveSnippet } from "./save-snippet"
import { hold, isSaved, letGo, snippetStore } from "./snippet"

const files = { ...emptyProject, html: "<p>hi</p>", css: "", script: "hi()" }
const slug = "abcdefgh12"

/** As the API answers (lib/contract/snippets/snippet.ts). */
function snippetOf(number: number, files: Project) {
  const revision = { number, change: "", created_at: 1, files, scene: null }
  const words = { title: "Untitled", description: "", tags: [], is_listed: false, methods: [] }
  const times = { created_at: 1, updated_at: 1, deleted_at: null }
  return { slug, ...words, ...times, latest_revision: number, forked_from: null, fork_count: 0, revision }
}

const answer = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.stubGlobal("fetch", answer)
  history.replaceState(null, "", "/")
  localStorage.clear()
  letGo()
  projectStore.getState().load({ ...files, owner: { kind: "me" } })
})

afterEach(() => {
  answer.mockReset()
  vi.unstubAllGlobals()
})

const sent = (call: number) => JSON.parse(String(answer.mock.calls[call]?.[1]?.body))
const headers = (call: number) => new Headers(answer.mock.calls[call]?.[1]?.headers)

test("what was never saved becomes a snippet, whose key this browser keeps", async () => {
  answer.mockResolvedValueOnce(Response.json({ ...snippetOf(1, files), edit_key: "secret" }, { status: 201 }))
  await saveSnippet()
  expect(sent(0)).toMatchObject({ title: "Untitled", files })
  expect(location.search).toBe(`?snippet=${slug}`)
  expect(readMySnippets()).toMatchObject([{ slug, editKey: "secret", revision: 1, isTrusted: true }])
  expect(isSaved(projectStore.getState(), snippetStore.getState().held)).toBe(true)
})

test("the next save says what it is based on, with the key; where no answer comes it is asked again, as the same", async () => {
  hold({ snippet: snippetOf(3, files), editKey: "secret" })
  projectStore.getState().edit("css", "p {}")
  answer.mockRejectedValueOnce(new TypeError("no network"))
  answer.mockResolvedValueOnce(Response.json(snippetOf(4, { ...files, css: "p {}" })))
  await saveSnippet()
  expect(sent(1)).toMatchObject({ based_on: 3, files: { css: "p {}" } })
  expect(headers(1).get("authorization")).toBe("Bearer secret")
  expect(headers(1).get("idempotency-key")).toBe(headers(0).get("idempotency-key"))
  expect(snippetStore.getState().held?.snippet.latest_revision).toBe(4)
})

test("somebody else's is forked first, and a fork of a stranger's code is not trusted", async () => {
  projectStore.getState().load({ ...files, owner: { kind: "stranger", project: "0".repeat(64) } })
  hold({ snippet: snippetOf(2, files), editKey: null })
  projectStore.getState().edit("script", "mine()")
  answer.mockResolvedValueOnce(Response.json({ ...snippetOf(1, files), edit_key: "mine" }, { status: 201 }))
  answer.mockResolvedValueOnce(Response.json(snippetOf(2, { ...files, script: "mine()" })))
  await saveSnippet()
  expect(answer.mock.calls.map(([url]) => url)).toEqual([`/api/snippets/${slug}/forks`, `/api/snippets/${slug}`])
  expect(readMySnippets()).toMatchObject([{ editKey: "mine", isTrusted: false }])
})

test("a save that is refused says why, and the panes keep what they hold", async () => {
  hold({ snippet: snippetOf(1, files), editKey: "secret" })
  projectStore.getState().edit("script", "later()")
  const error = (code: string, message: string) => ({
    type: "error.list",
    request_id: "req",
    errors: [{ code, message }],
  })
  const latest = snippetOf(2, { ...files, script: "theirs()" })
  answer.mockResolvedValueOnce(
    Response.json({ ...error("snippet_stale", "Saved in between."), latest }, { status: 409 }),
  )
  await saveSnippet()
  expect(snippetStore.getState().problem).toMatchObject({ kind: "stale", latest: { latest_revision: 2 } })
  answer.mockResolvedValueOnce(Response.json(error("secrets_found", "Line 3 has a token."), { status: 422 }))
  await saveSnippet({ onTopOf: 2 })
  expect(sent(1).based_on).toBe(2)
  expect(snippetStore.getState().problem).toEqual({ kind: "secrets", findings: ["Line 3 has a token."] })
  answer.mockRejectedValue(new TypeError("no network"))
  await saveSnippet({ onTopOf: 2, allowSecrets: true })
  expect(snippetStore.getState().problem).toMatchObject({ kind: "refused" })
  expect(projectStore.getState().script).toBe("later()")
  expect(snippetStore.getState().isSaving).toBe(false)
})

test("another project that was opened meanwhile is not taken for what was saved", async () => {
  let finish = (_: Response) => {}
  answer.mockReturnValueOnce(
    new Promise((resolve) => {
      finish = resolve
    }),
  )
  const saving = saveSnippet()
  const other = { snippet: { ...snippetOf(1, files), slug: "other12345" }, editKey: null }
  hold(other)
  finish(Response.json({ ...snippetOf(1, files), edit_key: "secret" }, { status: 201 }))
  await saving
  expect(snippetStore.getState().held).toBe(other)
  expect(readMySnippets()).toMatchObject([{ slug, editKey: "secret" }])
})
