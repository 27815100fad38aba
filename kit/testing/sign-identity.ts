// What a customer's server does to prove a login.
import { createHmac } from "node:crypto"

type Login = { secret: string; user_id: string; email?: string | undefined; expiresInSeconds?: number | undefined }

const hourSeconds = 3_600

/** `user_hash` is the lower-case hex HMAC-SHA256 of the user_id; the JWT is signed with HS256. */
export function signIdentity({ secret, user_id, email, expiresInSeconds = hourSeconds }: Login) {
  const iat = Math.floor(Date.now() / 1_000)
  const claims = { user_id, ...(email !== undefined && { email }), iat, exp: iat + expiresInSeconds }
  const signed = `${encode({ alg: "HS256" })}.${encode(claims)}`
  const signature = createHmac("sha256", secret).update(signed).digest("base64url")
  return {
    user_hash: createHmac("sha256", secret).update(user_id).digest("hex"),
    intercom_user_jwt: `${signed}.${signature}`,
  }
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url")
}
