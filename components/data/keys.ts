/** Keys of what is read of this browser, and of a workspace: there each is a prefix of the narrower ones. */
export const keys = {
  browser: ["browser"],
  all: (appId: string) => ["workspace", appId],
  workspace: (appId: string) => ["workspace", appId, "workspace"],
  admins: (appId: string) => ["workspace", appId, "admins"],
  conversationLists: (appId: string) => ["workspace", appId, "conversations"],
  conversations: (appId: string) => ["workspace", appId, "conversation"],
  conversation: (appId: string, id: string) => ["workspace", appId, "conversation", id],
  user: (appId: string, id: string) => ["workspace", appId, "user", id],
  userRecord: (appId: string, id: string) => ["workspace", appId, "user", id, "record"],
  userEvents: (appId: string, id: string) => ["workspace", appId, "user", id, "events"],
  userPageViews: (appId: string, id: string) => ["workspace", appId, "user", id, "page-views"],
  userConversations: (appId: string, id: string) => ["workspace", appId, "user", id, "conversations"],
}
