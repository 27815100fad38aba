import { expect, test } from "vitest"
import { bootingIn } from "./booting-in"

test("whatever App ID a page boots with, it boots in the test's workspace", () => {
  const body = JSON.stringify({ app_id: "production", user: { user_id: "ada" } })
  expect(JSON.parse(bootingIn("ours", body))).toEqual({ app_id: "ours", user: { user_id: "ada" } })
})

test("what goes by a session stays as it is", () => {
  for (const body of ['{"session_token":"t"}', "null", "[]"]) expect(bootingIn("ours", body)).toBe(body)
})
