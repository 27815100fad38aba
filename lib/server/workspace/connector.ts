// A stub of a data connector: it shows that a person's token reached it, and which. The token is neither kept nor logged.
import "server-only"
import type { ConnectorAnswer } from "@/lib/contract/messenger/connector"
import { AppError } from "../common/errors"
import { hashToken } from "../common/token"
import { database } from "../db/database"
import { requireSession } from "../session/session"
import { readSettings } from "./settings"
import { workspaceSelect } from "./workspace"

const fingerprintDigits = 8

/** What the connector of the session's workspace was given (fact 2.10). */
export async function callConnector({ token, given }: Given): Promise<ConnectorAnswer> {
  const { workspaceId: id } = await requireSession(token)
  const db = await database()
  const workspace = await db.workspace.findUniqueOrThrow({ where: { id }, select: workspaceSelect })
  const { data_connector: name } = readSettings(workspace)
  if (name === null) {
    throw new AppError({
      code: "not_found",
      message: "This workspace has no data connector. Set data_connector to the name of the token it takes.",
    })
  }
  return { name, length: given.length, fingerprint: hashToken(given).slice(0, fingerprintDigits) }
}

type Given = { token: string | undefined; given: string }
