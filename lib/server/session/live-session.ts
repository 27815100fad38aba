import "server-only"
import { Prisma } from "@/generated/prisma/client"
import { realNow } from "../common/clock"

/**
 * Tells in SQL whether a session may go on, over rows named `session`, `person` and `workspace`. It is live while it is
 * neither ended nor expired; and where a workspace requires verification, a user's session must have been proven by a
 * secret that is still active (`verifiedBy` is the secret's hash, as `hashToken` makes it). Asked at each request, so
 * turning that on, or removing a secret, needs no clean-up. Each workspace goes by its own clock (common/clock.ts).
 */
export function isLive(): Prisma.Sql {
  const at = Prisma.sql`${realNow()}::timestamptz`
  return Prisma.sql`(
    session."endedAt" IS NULL
    AND session."expiresAt" > coalesce(workspace."clockAt" + coalesce(${at} - workspace."clockSetAt", '0'), ${at})
    AND (NOT workspace."requiresVerification" OR person.role <> 'user' OR session."verifiedBy" IN (
      encode(sha256(convert_to(workspace.secret, 'UTF8')), 'hex'),
      encode(sha256(convert_to(workspace."previousSecret", 'UTF8')), 'hex'))))`
}
