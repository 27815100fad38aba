/** What all messages between a page and the embed in its iframe are marked by (messages.ts). */
export const embedChannel = "messenger-playground:embed"
