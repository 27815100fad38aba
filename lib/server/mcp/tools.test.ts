import { expect, test } from "vitest"
import { toolSchemas } from "@/lib/contract/mcp/tools"
import { tools } from "./tools"

test("every tool of the contract is in the table once", () => {
  expect(tools.map(({ name }) => name).sort()).toEqual(Object.keys(toolSchemas).sort())
})

test("each says what it changes: nothing where it only reads, and what it may destroy where it writes", () => {
  for (const { name, scope, annotations } of tools) {
    expect([name, annotations.readOnlyHint]).toEqual([name, scope !== "write"])
    if (scope === "write") expect([name, typeof annotations.destructiveHint]).toEqual([name, "boolean"])
  }
})

test("each is described in few enough words to be listed with others", () => {
  for (const { name, description, inputSchema, outputSchema } of tools) {
    expect([name, description.length < 600]).toEqual([name, true])
    expect([name, JSON.stringify([inputSchema, outputSchema]).length < 8_000]).toEqual([name, true])
  }
})
