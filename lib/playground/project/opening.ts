// What an address stands for: a link's project, what was last edited there, or the example that came with the page.
import { type Example, panes } from "@/lib/contract/playground/project"
import { complain } from "../timeline/complain"
import { type Draft, readDraft } from "./draft"
import { projectStore } from "./project"

type AddressOptions = {
  example: Example
  /** There is a project in the panes; called again with each that comes by a link. */
  onOpened(): void
}

/** Opens the address's project, and those of the links it is changed to. Answers how to end that. */
export function followAddress({ example, onOpened }: AddressOptions): () => void {
  const life = new AbortController()
  const { signal } = life
  let isOpened = false

  function finish() {
    isOpened = true
    onOpened()
  }

  async function followLink() {
    const isLink = await openLink(signal)
    if (signal.aborted) return
    if (!isLink && !isOpened) projectStore.getState().open(example)
    finish()
  }

  // A link that is opened in a tab which is here already changes nothing but the fragment.
  addEventListener("hashchange", followLink, { signal })
  const draft = readDraft()
  if (draft) {
    openDraft(draft, example)
    finish()
  } else if (hasLink()) void followLink()
  else {
    projectStore.getState().open(example)
    finish()
  }
  return () => life.abort()
}

/** Opens the project in the address's fragment. Answers whether there was one. */
async function openLink(signal: AbortSignal): Promise<boolean> {
  // What reads a link is loaded only for those who come by one.
  const [{ readSharedProject }, { ownerOf }] = await Promise.all([import("./share"), import("./mine")])
  if (signal.aborted) return false
  const shared = readSharedProject(location.hash)
  if (shared) projectStore.getState().load({ ...shared, owner: ownerOf(shared) })
  else if (location.hash.startsWith("#1")) {
    complain("This link is damaged: part of it is missing or changed. Ask for it again.")
  }
  return shared !== null
}

/** Goes on with a draft; without a link it began as the example. */
function openDraft(draft: Draft, example: Example): void {
  const project = projectStore.getState()
  if (hasLink() || draft.owner.kind === "stranger") {
    project.load(draft)
    return
  }
  project.open(example)
  for (const pane of panes) project.edit(pane, draft[pane])
}

function hasLink() {
  return location.hash.length > 1
}
