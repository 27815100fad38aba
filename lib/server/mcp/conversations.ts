import "server-only"
import { answer } from "../conversations/team/answer"
import { tool } from "./tool"

export const replyAsAdmin = tool("reply_as_admin", {
  title: "Reply as a teammate",
  description:
    "Answers in a conversation as the team does; the person's Messenger shows it at once, and onUnreadCountChange is told. Give body (plain text) or blocks. Without admin_id the workspace's first teammate speaks. A closed conversation opens again.",
  scope: "write",
  annotations: { readOnlyHint: false, destructiveHint: false, idempotentHint: false, openWorldHint: false },
  run: ({ conversation_id: conversationId, ...request }, { workspace }) =>
    answer({ workspaceId: workspace.id, conversationId, kind: "comment", request, clientId: null }),
  say: ({ id }) => `Sent as message ${id}.`,
})
