// The only dynamic imports. In the bundled script this file is replaced by one that imports the built chunks from the
// server that the script came from (scripts/lib/bundle-sdk.mjs).

/** What loads after the first script, and when: `sdk/messenger.ts`. */
export const chunks = {
  live: (_failures: number) => import("../live/live"),
  ui: (_failures: number) => import("../ui/ui"),
}

export type Live = Awaited<ReturnType<typeof chunks.live>>
export type Ui = Awaited<ReturnType<typeof chunks.ui>>
