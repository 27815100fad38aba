import { expect, test } from "vitest"
import { explain } from "./explain"

const facts = {
  isDeclaredInModule: (name: string) => name === "greet",
  isOfBrowser: (name: string) => name === "top",
  isOfScript: false,
}

test.each([
  "Uncaught ReferenceError: greet is not defined",
  "ReferenceError: greet is not defined",
  "ReferenceError: Can't find variable: greet",
])("%s says that a module keeps its names, and how to give one away", (message) => {
  expect(explain(message, facts)).toContain("window.greet = greet")
  expect(explain(message.replace("greet", "nobody"), facts)).not.toContain("module")
  expect(explain(message, { ...facts, isOfScript: true })).toBe(message)
})

test.each([
  "Uncaught SyntaxError: Identifier 'top' has already been declared",
  "SyntaxError: redeclaration of non-configurable global property top",
  "SyntaxError: Can't create duplicate variable that shadows a global property: 'top'",
])("%s says whose name it is", (message) => {
  expect(explain(message, { ...facts, isOfScript: true })).toContain("“top” is a name of the browser's own")
  expect(explain(message.replace("top", "cart"), { ...facts, isOfScript: true })).toContain(
    "“cart” is declared by another",
  )
})

test("an error of another site says why it is so short", () => {
  expect(explain("Script error.", facts)).toContain("crossorigin")
})

test.each(["Uncaught TypeError: a is not a function", "boom"])("%s says enough", (message) => {
  expect(explain(message, { ...facts, isOfScript: true })).toBe(message)
})
