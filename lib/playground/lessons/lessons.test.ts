import { readdirSync } from "node:fs"
import path from "node:path"
import { expect, test } from "vitest"
import { lessonSchema, proofMarks } from "@/lib/contract/learn/lesson"
import { lessonSlugs, loadLesson, loadLessons } from "./lessons"
import { exampleOfStep } from "./step-project"

const lessons = await loadLessons()

test("every file of a lesson is listed, in the order of its number", () => {
  const files = readdirSync(path.join(import.meta.dirname, "content"))
  expect(files.toSorted().map((file) => file.replace(/^\d\d-|\.ts$/g, ""))).toEqual(lessonSlugs)
})

test.each(lessons.map((lesson) => [lesson.slug, lesson] as const))("%s is as a lesson has to be", (_, lesson) => {
  const { slug: __, ...source } = lesson
  const parsed = lessonSchema.safeParse(source)
  expect(parsed.error?.issues ?? []).toEqual([])
  expect(new Set(source.steps.map(({ slug }) => slug)).size).toBe(source.steps.length)
  // Each step asks for something that is not there when it begins.
  for (const [index, step] of source.steps.entries()) {
    const { script, html } = exampleOfStep(lesson, index + 1)
    expect({ script: step.solution.script, html: step.solution.html ?? source.html }, step.slug).not.toEqual({
      script,
      html,
    })
  }
})

test("a script names a proof only where the step gives one", () => {
  for (const { steps } of lessons) {
    for (const { proves, start, hints, solution, wrongTries } of steps) {
      const begun = JSON.stringify(start ?? "")
      const tried = JSON.stringify([hints, solution, wrongTries])
      const marks = Object.values(proofMarks)
      expect(marks.some((mark) => begun.includes(mark))).toBe(false)
      expect(marks.some((mark) => tried.includes(mark))).toBe(proves !== undefined)
    }
  }
})

test("there is no other lesson", async () => {
  expect(await loadLesson("toString")).toBeNull()
  expect(await loadLesson("")).toBeNull()
})

test("a step begins with what solved the one before; one that is not there is the first", async () => {
  const lesson = await loadLesson("boot")
  if (!lesson) throw new Error("no lesson")
  expect(exampleOfStep(lesson, 2)).toMatchObject({ slug: "boot/2", script: lesson.steps[0]?.solution.script })
  expect(exampleOfStep(lesson, 99).slug).toBe("boot/1")
})
