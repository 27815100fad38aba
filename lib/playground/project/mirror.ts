// A second tab of this browser, whose preview follows what is edited in the first.
import { projectOf } from "@/lib/contract/playground/parts"
import { projectSchema } from "@/lib/contract/playground/project"
import { keepAsMine } from "./mine"
import { projectStore } from "./project"
import { encodeProject } from "./share"

/** Asked again, the tab that is there shows it. */
const tabName = "messenger-playground-preview"

let id: string | null = null

/** Opens the tab; from now on it gets each edit of this one. */
export function openMirror(): void {
  const project = projectStore.getState()
  if (project.owner.kind === "me") keepAsMine(project)
  id ??= tell()
  window.open(`/?mirror=${id}#${encodeProject(project)}`, tabName)
}

/** Takes over what the other tab edits. Answers how to end that. */
export function followMirror(id: string): () => void {
  const channel = new BroadcastChannel(nameOf(id))
  channel.onmessage = ({ data }) => {
    const project = projectSchema.safeParse(data)
    if (project.success) projectStore.getState().replace(project.data)
  }
  return () => channel.close()
}

/** Answers where it is told. */
function tell(): string {
  const id = crypto.getRandomValues(new Uint32Array(2)).join("-")
  const channel = new BroadcastChannel(nameOf(id))
  projectStore.subscribe((project) => channel.postMessage(projectOf(project)))
  return id
}

function nameOf(id: string) {
  return `messenger-playground:mirror:${id}`
}
