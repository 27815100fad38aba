import { createStore } from "zustand/vanilla"

/** Whether the project's settings show. */
export const settingsDialogStore = createStore<{ isOpen: boolean }>()(() => ({ isOpen: false }))
