// What an address stands for: a link's project, or what was last edited there.
import { type Example, panes } from "@/lib/contract/project"
import { complain } from "./complain"
import type { Draft } from "./draft"
import { projectStore } from "./project"

/** Opens the project in the address's fragment. Answers whether there was one. */
export async function openLink(): Promise<boolean> {
  const [{ readSharedProject }, { ownerOf }] = await Promise.all([import("./share"), import("./mine")])
  const shared = readSharedProject(location.hash)
  if (shared) projectStore.getState().load({ ...shared, owner: ownerOf(shared) })
  else if (location.hash.startsWith("#1")) {
    complain("This link is damaged: part of it is missing or changed. Ask for it again.")
  }
  return shared !== null
}

/** Goes on with a draft; without a link it began as the example. */
export function openDraft(draft: Draft, example: Example): void {
  const project = projectStore.getState()
  if (location.hash.length > 1 || draft.owner.kind === "stranger") {
    project.load(draft)
    return
  }
  project.open(example)
  for (const pane of panes) project.edit(pane, draft[pane])
}
