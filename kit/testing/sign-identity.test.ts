import { createHmac } from "node:crypto"
import { jwtVerify } from "jose"
import { expect, test } from "vitest"
import { signIdentity } from "./sign-identity"

const secret = "a-secret-of-a-workspace"

test("what is signed is what any library for JWTs takes", async () => {
  const { intercom_user_jwt } = signIdentity({ secret, user_id: "42", email: "ada@example.com", expiresInSeconds: 60 })
  const { payload } = await jwtVerify(intercom_user_jwt, new TextEncoder().encode(secret), { algorithms: ["HS256"] })
  expect(payload).toMatchObject({ user_id: "42", email: "ada@example.com" })
  expect(Number(payload.exp) - Number(payload.iat)).toBe(60)
})

test("user_hash is the HMAC of the user_id", () => {
  const expected = createHmac("sha256", secret).update("42").digest("hex")
  expect(signIdentity({ secret, user_id: "42" }).user_hash).toBe(expected)
})
