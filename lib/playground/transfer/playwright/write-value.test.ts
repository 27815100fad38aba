import fc from "fast-check"
import { expect, test } from "vitest"
import { writeText, writeValue } from "./write-value"

const run = (code: string): unknown => new Function(`return ${code}`)()

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^[\\`${}"'\r\n\u2028]*$/),
  fc.constantFrom("</script>", `\`\${1}\``, "\\`", "\r\n", "$\\{", "*/"),
)

test("whatever a page holds is the same text when the test's file is read", () => {
  fc.assert(fc.property(anyText, (text) => run(writeText(text)) === text))
})

test("whatever is stored is the same value there, on one line", () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      anyText,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie("list"),
      tie("record"),
    ),
    list: fc.array(tie("value"), { maxLength: 3 }),
    record: fc.dictionary(fc.oneof(anyText, fc.constantFrom("plan", "__proto__")), tie("value"), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  }))
  fc.assert(
    fc.property(value, (any) => {
      const code = writeValue(any)
      expect(code).not.toMatch(/[\n\r\u2028\u2029]/)
      expect(run(`(${code})`)).toEqual(any)
    }),
  )
})

test("names are written as people write them", () => {
  expect(writeValue({ plan: "pro", "two words": [1, null], none: {} })).toBe(
    '{ plan: "pro", "two words": [1, null], none: {} }',
  )
})
