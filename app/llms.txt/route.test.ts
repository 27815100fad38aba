import { expect, test } from "vitest"
import { tools } from "@/lib/server/mcp/tools"
import { GET } from "./route"

test("a model finds the pages, the methods and the tools, each at the address it came by", async () => {
  const response = await GET(new Request("http://localhost:3001/llms.txt", { headers: { host: "localhost:3001" } }))
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8")
  const text = await response.text()
  for (const { name } of tools) expect(text).toContain(`- ${name}: `)
  expect(text).toContain("- [trackEvent](http://localhost:3001/reference/trackEvent): ")
  expect(text).toContain("http://localhost:3001/mcp")
  expect(text.match(/\]\((?!http:\/\/localhost:3001\/)/)).toBeNull()
})
