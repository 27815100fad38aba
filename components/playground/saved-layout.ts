import { type LayoutStorage, useDefaultLayout } from "react-resizable-panels"

/** There is no storage on the server, and it may be forbidden in a browser: the panes then have their usual sizes. */
const storage: LayoutStorage = {
  getItem: (key) => (typeof window === "undefined" ? null : window.localStorage.getItem(key)),
  setItem: (key, value) => window.localStorage.setItem(key, value),
}

/** Props that make a group of panes remember its sizes. */
export function useSavedLayout(id: string) {
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id, storage, onlySaveAfterUserInteractions: true })
  return { defaultLayout, onLayoutChanged }
}
