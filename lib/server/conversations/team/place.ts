import "server-only"
import { AppError } from "../../common/errors"

/** A conversation of a workspace. */
export type Place = { workspaceId: string; conversationId: string }

/** What to answer for a conversation of no, or of another, workspace. */
export function unknownConversation(): AppError {
  return new AppError("not_found", "Check the id: this workspace has no such conversation.")
}
