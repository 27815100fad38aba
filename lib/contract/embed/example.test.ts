import { expect, test } from "vitest"
import { referenceEntries } from "@/lib/playground/reference/entries"
import { callOfEmbedSlug, embedSlugOfCall, exampleOfEmbedSlug } from "./example"

test("each call of the reference has an embed of its own", () => {
  const calls = referenceEntries.flatMap(({ slug, calls }) =>
    calls.map((_, index) => ({ entry: slug, number: index + 1 })),
  )
  expect(calls.length).toBeGreaterThan(5)
  for (const call of calls) expect(callOfEmbedSlug(embedSlugOfCall(call))).toEqual(call)
})

test("other names are of no call", () => {
  for (const slug of ["call-boot", "call-boot-0", "call-boot-100", "example-boot", "k3v9", "call-boot-1x"]) {
    expect(callOfEmbedSlug(slug), slug).toBeNull()
  }
  expect(exampleOfEmbedSlug("call-boot-1")).toBeNull()
})
