import type { Live, Ui } from "../messenger"
// The only dynamic imports. In the bundled script this file is replaced by one that imports the built chunks from the
// server that the script came from (scripts/lib/bundle/bundle-sdk.mjs).

/** What loads after the first script, and when: `Messenger` says it. Each chunk exports itself by its own name. */
export const chunks = {
  live: async (_failures: number): Promise<Live> => (await import("../live/live")).live,
  ui: async (_failures: number): Promise<Ui> => (await import("../ui/ui")).ui,
}
