// messenger-playground/testing: a server, and workspaces on it, for whatever runs tests with Node.
export { matchers } from "./matchers/matchers"
export { connect, start, startOrConnect } from "./server"
export type {
  Activity,
  ActivityMatch,
  AuthoredMessage,
  Messenger,
  Patience,
  Person,
  StartOptions,
  TestServer,
  TrackedEvent,
  Who,
  Why,
} from "./types"
