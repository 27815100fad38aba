import { createHmac } from "node:crypto"
import { jwtVerify } from "jose"
import { expect, test } from "vitest"
import { fillProof, signProof } from "./proof"

const now = Math.floor(Date.now() / 1_000)

test("a proof is what a server in Node makes of the secret", async () => {
  const secret = "é-secret"
  const { user_hash, intercom_user_jwt } = signProof("Jürgen 42", { secret, now })
  expect(user_hash).toBe(createHmac("sha256", secret).update("Jürgen 42").digest("hex"))
  const options = { algorithms: ["HS256"] }
  const { payload } = await jwtVerify(intercom_user_jwt, new TextEncoder().encode(secret), options)
  expect(payload).toEqual({ user_id: "Jürgen 42", exp: now + 86_400 })
})

test("a script gets both in the places of their marks", () => {
  const proof = { user_hash: "abc", intercom_user_jwt: "x.y.z" }
  expect(fillProof('boot("<user_hash>", "<intercom_user_jwt>", "<user_hash>")', proof)).toBe(
    'boot("abc", "x.y.z", "abc")',
  )
})
