import { useStore } from "zustand"
import { roomKeyOf } from "@/lib/playground/project/owner"
import { projectStore } from "@/lib/playground/project/project"
import { roomStore } from "@/lib/playground/workspace/room"

/** A project that has run in a workspace of its own has an inbox of its own; undefined stands for that of the App ID in use. */
export function useInboxAppId(): string | undefined {
  const room = useStore(projectStore, ({ owner }) => roomKeyOf(owner))
  const apart = useStore(roomStore, (state) => state.apart)
  return apart?.project === room ? apart?.app_id : undefined
}
