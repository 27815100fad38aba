import "server-only"
import { type AppError, notFound } from "../../common/errors"

/** A conversation of a workspace. */
export type ConversationRef = { workspaceId: string; conversationId: string }

/** What to answer for a conversation of no, or of another, workspace. */
export function unknownConversation(): AppError {
  return notFound("conversation")
}
