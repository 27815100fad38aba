import { expect, test } from "vitest"
import { maskTokens } from "./mask"

test("credentials of a call are not told to the page", () => {
  const settings = { user_id: "1", salesforce_identity_token: "secret", auth_tokens: { shop: "secret" } }
  const told = [
    ...maskTokens("boot", [settings]),
    ...maskTokens("update", [settings, "beside"]),
    ...maskTokens("setAuthTokens", [{ shop: "secret" }]),
    ...maskTokens("setAuthTokens", ["secret"]),
  ]
  expect(JSON.stringify(told)).not.toContain("secret")
  expect(told[0]).toMatchObject({ user_id: "1", auth_tokens: { shop: expect.any(String) } })
  expect(settings.auth_tokens.shop).toBe("secret")
})

test("everything else is told as it is", () => {
  const args = ["name", { shop: "open" }, null, [1], new Date(0)]
  expect(maskTokens("trackEvent", args)).toEqual(args)
})
