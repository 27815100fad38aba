// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest"
import type { Call } from "../../messenger"
import { listArticles } from "./content"

afterEach(() => vi.unstubAllGlobals())

test("a list that comes in several answers is read to its end", async () => {
  const answers: Record<string, object> = {
    "": { data: [{ id: 1 }, { id: 2 }], next: "2 & more" },
    "?cursor=2%20%26%20more": { data: [{ id: 3 }], next: null },
  }
  vi.stubGlobal("fetch", async (url: string) => Response.json(answers[new URL(url).search]))
  const call = { session: { token: "token", apiBase: "https://api.example" } } as unknown as Call
  expect((await listArticles(call)).map(({ id }) => id)).toEqual([1, 2, 3])
})
