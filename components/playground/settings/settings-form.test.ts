import { expect, test } from "vitest"
import { noSettings } from "@/lib/contract/playground/settings"
import { fromFields, toFields } from "./settings-form"

const settings = {
  ...noSettings,
  scripts: ["https://a.example/a.js", "https://b.example/b.js"],
  html_attributes: 'lang="de"',
  imports: { a: "https://a.example/" },
}

test("settings come back from the fields that they are shown in", () => {
  expect(fromFields(toFields(settings))).toEqual(settings)
  expect(fromFields(toFields(noSettings))).toEqual(noSettings)
})

test.each([
  [{ scripts: "https://a.example/\n\nb.js" }, "scripts", "Line 2 must be an address"],
  [{ imports: "{" }, "imports", "Write an import map"],
  [{ imports: '{"imports":{},"scopes":{}}' }, "imports", "Write an import map"],
  [{ imports: '{"imports":{"a":"b"}}' }, "imports", "“a” must be an address"],
  [{ body_attributes: "<" }, "body_attributes", "It must be attributes"],
])("what is wrong is said at its field: %j", (changed, field, words) => {
  const problem = fromFields({ ...toFields(settings), ...changed })
  expect(problem).toMatchObject({ field, message: expect.stringContaining(words) })
})
