import { expect, test } from "vitest"
import { problemAmong, problemOfName } from "./files"
import { projectSchema } from "./project"

test.each(["cart.ts", "shop/view.tsx", "data.JSON", "_a-b@c.d.md", "a.b.c.css"])("%s is a name", (name) => {
  expect(problemOfName(name)).toBeNull()
})

test.each([
  ["../x.ts", "without “..”"],
  ["/x.ts", "without a leading slash"],
  ["a/./b.ts", "without “..”"],
  ["con.ts", "some computers"],
  ["shop/NUL.ts", "some computers"],
  ["script.ts", "taken by the playground"],
  ["INDEX.html", "taken by the playground"],
  ["project-settings.json", "taken by the playground"],
  ["cart", "one of the endings"],
  ["cart.png", "one of the endings"],
  ["a b.ts", "letters, digits"],
  ["a\u202eb.ts", "letters, digits"],
  [`${"a".repeat(100)}.ts`, "more than 100"],
  ["__proto__", "one of the endings"],
])("%s is none", (name, words) => {
  expect(problemOfName(name)).toContain(words)
})

test("two names differ in more than capitals", () => {
  expect(problemAmong("Cart.ts", ["cart.ts"])).toContain("there is a file “cart.ts” already")
})

test("a project has so many files, and no others", () => {
  const files = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, number) => [`f${number}.ts`, ""]))
  const project = { html: "", css: "", script: "" }
  expect(projectSchema.safeParse(project).data).toMatchObject({ named: {}, settings: { head: "" } })
  expect(projectSchema.safeParse({ ...project, named: files(50) }).success).toBe(true)
  expect(projectSchema.safeParse({ ...project, named: files(51) }).success).toBe(false)
  expect(projectSchema.safeParse({ ...project, named: { "../x.ts": "" } }).success).toBe(false)
})
