/** What examples are about, in the order of the gallery. */
export const topics = {
  start: "First steps",
  people: "People and companies",
  identity: "Logging in and out",
  update: "Looking for messages",
  events: "Events",
  outbound: "Messages that reach people",
  messenger: "Opening the Messenger",
  look: "Look and launcher",
  apps: "One-page apps and frameworks",
  consent: "Consent and loading",
  mistakes: "When something does not work",
} as const

export type Topic = keyof typeof topics
export const topicNames = Object.keys(topics) as [Topic, ...Topic[]]
