import type { Playground } from "@/lib/playground/playground"
import { projectStore } from "@/lib/playground/project/project"
import { settingsStore } from "@/lib/playground/settings"

/** Saves the snippet, and runs it, since who saves wants to see what came of it; of somebody else's code nobody asks that. */
export async function save({ run }: Pick<Playground, "run">): Promise<void> {
  const isMine = projectStore.getState().owner.kind === "me"
  if (isMine && settingsStore.getState().formatsOnSave) await formatPane()
  const { saveSnippet } = await import("@/lib/playground/snippet/save-snippet")
  await Promise.all([saveSnippet(), isMine && run()])
}

/** Formats the pane that shows; what does it is loaded when it is first asked for. */
export async function formatPane(): Promise<void> {
  const module = await import("../format/format-pane")
  await module.formatPane()
}
