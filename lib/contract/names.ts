// Names both sides agree on, without zod, so that the SDK and the preview frame can carry them.

/** `globalThis[Symbol.for(probeKey)]` is where the SDK looks for a probe (probe.ts). */
export const probeKey = "messenger.probe"

/** What an element of the Messenger shows: ids of messages, conversations and deliveries, with spaces between (probe.ts). */
export const showsAttribute = "data-shows"

/** The spaces of the Messenger, in their usual order (fact 14.4). */
export const spaceNames = ["home", "messages", "help", "news", "tasks", "tickets"] as const
export type SpaceName = (typeof spaceNames)[number]

export const consoleLevels = ["debug", "log", "info", "warn", "error"] as const

/** Groups of the console that may be open within each other; more are not drawn. */
export const maxGroups = 20

/** What is offered to complete a name in the console; more are not read. */
export const maxCompletions = 100
export const maxNameLength = 100

/** Ids of what is pointed at in the Messenger: a message, and the conversation that it stands in. */
export const maxPointedIds = 4

/** First messages between a preview frame and its page (frame.ts). */
export const askType = "messenger-playground:ask"
export const helloType = "messenger-playground:hello"
export const connectType = "messenger-playground:connect"

/**
 * What one's own code may do in the preview, and what somebody else's; never allow-same-origin, which would undo the rest
 * (decision 2).
 */
export const ownSandbox = "allow-scripts allow-forms allow-modals allow-popups allow-downloads"
export const strangersSandbox = "allow-scripts allow-forms"

/** Where the preview document is, and where a frame waits for its run. */
export const previewPath = "/preview"

/** The preview document for somebody else's code is asked for with this in its query. */
export const strangersQuery = "strangers"

/** With this beside it: in an embed, which stands in anybody's page. */
export const embeddedQuery = "embedded"

/** With this in its query the document gets a process of its own, where the browser can (decision 32). */
export const apartQuery = "apart"
