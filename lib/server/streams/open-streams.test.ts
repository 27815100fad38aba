import { expect, test } from "vitest"
import { AppError } from "../common/errors"
import { failure } from "../http/failure"
import { OpenStreams } from "./open-streams"

/** Opens a stream and notes its name when another takes its place. */
function openIn(streams: OpenStreams, replaced: string[]) {
  return (name: string, owner: string, workspaceId = "ws") =>
    streams.open({ owner, workspaceId, replace: () => replaced.push(name) })
}

function refusalOf(work: () => void): Response {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    return failure(error, "req")
  }
  throw new Error("It was not refused.")
}

test("one more than an owner may have replaces their oldest, and no other's", () => {
  const replaced: string[] = []
  const open = openIn(new OpenStreams({ perOwner: 2, inAll: 100 }), replaced)
  open("a1", "a")
  open("b1", "b")
  open("a2", "a")
  expect(replaced).toEqual([])
  open("a3", "a")
  open("a4", "a")
  expect(replaced).toEqual(["a1", "a2"])
})

test("a closed stream counts no more, however often it is closed", () => {
  const replaced: string[] = []
  const open = openIn(new OpenStreams({ perOwner: 2, inAll: 2 }), replaced)
  const close = open("a1", "a")
  open("a2", "a")
  close()
  close()
  open("a3", "a")
  expect(replaced).toEqual([])
  open("a4", "a")
  expect(replaced).toEqual(["a2"])
})

test("a full server answers 503 with the time after which to try again", () => {
  const replaced: string[] = []
  const open = openIn(new OpenStreams({ perOwner: 8, inAll: 2 }), replaced)
  open("a1", "a", "one")
  const close = open("b1", "b", "two")
  const refusal = refusalOf(() => open("c1", "c", "three"))
  expect([refusal.status, refusal.headers.get("retry-after")]).toEqual([503, "30"])
  expect(replaced).toEqual([])
  close()
  open("c1", "c", "three")
})

test("a workspace that holds most of a full server makes room for others, down to what they have", () => {
  const replaced: string[] = []
  const open = openIn(new OpenStreams({ perOwner: 8, inAll: 6 }), replaced)
  for (let index = 0; index < 6; index++) open(`big${index}`, `owner${index}`, "big")
  expect(refusalOf(() => open("big6", "owner6", "big")).status).toBe(503)
  for (let index = 0; index < 3; index++) open(`small${index}`, `other${index}`, "small")
  expect(replaced).toEqual(["big0", "big1", "big2"])
  expect(refusalOf(() => open("small3", "other3", "small")).status).toBe(503)
})
