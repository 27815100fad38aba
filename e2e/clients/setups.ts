/** Where a client runs, and where it finds the Messenger. */
export const setups = [
  { place: "sandbox", source: "installed", title: "in the sandbox, whose SDK is there already" },
  { place: "sandbox", source: "official", title: "in the sandbox, by the official address" },
  { place: "site", source: "installed", title: "on a page of its own with our script tag" },
  { place: "site", source: "official", title: "on a page of its own whose official address we answer" },
] as const

export type Setup = (typeof setups)[number]

/** Every host of Intercom. */
export const officialHosts = /^(https?|wss?):\/\/([^/]+\.)?(intercom\.io|intercomcdn\.com|intercom-messenger\.com)\//
