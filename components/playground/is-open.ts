import { useStore } from "zustand"
import { projectStore } from "@/lib/playground/project/project"

/**
 * Whether the page is alive and has read its address. Before that nobody can know what would run, nor whose it is, and what
 * a visitor does to the page as the server drew it would be lost.
 */
export function useIsOpen(): boolean {
  return useStore(projectStore, ({ generation }) => generation > 0)
}
