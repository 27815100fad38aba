// The secrets that sign user_hash and intercom_user_jwt. Two are active while a customer rolls a new one out.
import "server-only"
import { AppError } from "../common/errors"
import { newSecret } from "../common/token"
import { write } from "../db/write"
import type { Workspace } from "./workspace"

type Secrets = { secrets: string[] }

/** The secrets that prove a login, newest first. */
export function activeSecrets({ secret, previousSecret }: Pick<Workspace, "secret" | "previousSecret">): string[] {
  return previousSecret === null ? [secret] : [secret, previousSecret]
}

/** Makes a new secret. The last one stays active as the previous one; the one before that is refused from now on. */
export async function addSecret(workspaceId: string): Promise<Secrets> {
  const { result } = await write({ workspaceId }, async (tx, log) => {
    // Two at once take turns, so that the one who comes second keeps the secret of the first.
    await tx.$queryRaw`SELECT id FROM "Workspace" WHERE id = ${workspaceId} FOR NO KEY UPDATE`
    const where = { id: workspaceId }
    const { secret: previousSecret } = await tx.workspace.findUniqueOrThrow({ where, select: { secret: true } })
    const secret = newSecret()
    await tx.workspace.update({ where, data: { secret, previousSecret }, select: { id: true } })
    log("workspace.changed", null, { fields: ["secrets"] })
    return { secrets: [secret, previousSecret] }
  })
  return result
}

/** Removes the previous secret: what it proved ends at the next request, where the workspace requires verification. */
export async function removePreviousSecret(workspaceId: string): Promise<Secrets> {
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const where = { id: workspaceId, previousSecret: { not: null } }
    const data = { previousSecret: null }
    const [changed] = await tx.workspace.updateManyAndReturn({ where, data, select: { secret: true } })
    if (!changed)
      throw new AppError({ code: "not_found", message: "Make a new secret first: there is no older one to remove." })
    log("workspace.changed", null, { fields: ["secrets"] })
    return { secrets: [changed.secret] }
  })
  return result
}
