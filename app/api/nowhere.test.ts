import { expect, test } from "vitest"
import { GET, OPTIONS } from "./[...path]/route"

const ask = async (handler: typeof GET, path: string) => {
  const { status, headers } = await handler(new Request(`http://localhost:3000${path}`))
  return [status, headers.get("access-control-allow-origin")]
}

test("an address that is none is told to every origin where the SDK calls, and to our own elsewhere", async () => {
  expect(await ask(GET, "/api/messenger/no/where")).toEqual([404, "*"])
  expect(await ask(OPTIONS, "/api/messenger/no/where")).toEqual([204, "*"])
  expect(await ask(GET, "/api/playground/no/where")).toEqual([404, null])
  expect(await ask(OPTIONS, "/api/playground/no/where")).toEqual([404, null])
})
