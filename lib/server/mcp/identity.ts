import "server-only"
import { signLogin } from "../session/sign-login"
import { tool } from "./tool"

export const signIdentity = tool("sign_identity", {
  title: "Sign a login",
  description:
    "What the customer's own server would sign with the workspace's secret to prove a login: user_hash (of user_id, never expires) and intercom_user_jwt. Boot with user_id and either of them where the workspace requires verification. The secret itself is not shown. Needs a token with the scope secrets.",
  scope: "secrets",
  annotations: { readOnlyHint: true, openWorldHint: false },
  async run({ user_id, email, expires_in }, { workspace }) {
    const { userHash, jwt, expiresAt } = await signLogin({ workspace, userId: user_id, email, expiresIn: expires_in })
    return { user_id, user_hash: userHash, intercom_user_jwt: jwt, expires_at: expiresAt }
  },
  say: ({ user_id, user_hash, intercom_user_jwt, expires_at }) =>
    `For user_id "${user_id}": user_hash ${user_hash}, or until ${new Date(expires_at * 1_000).toISOString()} intercom_user_jwt ${intercom_user_jwt}`,
})
