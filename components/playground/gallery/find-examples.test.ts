import { expect, test } from "vitest"
import { exampleEntries } from "@/lib/playground/project/example-entries"
import { byTopic } from "./by-topic"
import { findExamples } from "./find-examples"

const found = (typed: string) => findExamples(exampleEntries, typed).map(({ slug }) => slug)

test("an example is found by its title, its topic, what it says and what it calls", () => {
  expect(found("track events")).toContain("track-event")
  expect(found("FIRST STEPS")).toContain("boot")
  expect(found("showArticle")).toContain("help-and-news")
  expect(found("boot nowhere-to-be-found")).toEqual([])
  expect(found(" ")).toHaveLength(exampleEntries.length)
})

test("each example stands beneath one topic", () => {
  const listed = byTopic(exampleEntries).flatMap(({ items }) => items.map(({ slug }) => slug))
  expect(listed.toSorted()).toEqual(exampleEntries.map(({ slug }) => slug).toSorted())
})
