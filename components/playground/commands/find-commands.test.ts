import { expect, test } from "vitest"
import type { Command } from "./command"
import { findCommands } from "./find-commands"

const named = (title: string, group: Command["group"], words = ""): Command => ({ title, group, words, run: () => {} })

const commands = [
  named("Use the dark theme", "Page", "colours night"),
  named("Run", "Run", "start"),
  named("Format on save", "Code"),
  named("Save and run", "Project"),
]

function found(typed: string) {
  return findCommands(commands, typed).map(({ title, items }) => [title, ...items.map((command) => command.title)])
}

test("nothing typed finds all, beneath the headings in their order", () => {
  expect(found(" ")).toEqual([
    ["Run", "Run"],
    ["Code", "Format on save"],
    ["Project", "Save and run"],
    ["Page", "Use the dark theme"],
  ])
})

test("what begins with the words comes before what has them", () => {
  expect(found("save")).toEqual([
    ["Project", "Save and run"],
    ["Code", "Format on save"],
  ])
  expect(found("run").flat()).toEqual(["Run", "Run", "Project", "Save and run"])
})

test.each(["dark", "DARK theme", "theme dark", "page nig", " dark "])('"%s" finds the dark theme', (typed) => {
  expect(found(typed)).toEqual([["Page", "Use the dark theme"]])
})

test.each(["light", "dark light", "darkness"])('"%s" finds nothing', (typed) => {
  expect(found(typed)).toEqual([])
})
