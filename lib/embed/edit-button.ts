// Editing begins with a press: until then there is no editor, only its code to read. While the text is not the saved one, the
// link to the playground carries it along.
import type { EmbedData } from "@/lib/contract/embed/data"
import { partsOf, textOf } from "@/lib/contract/playground/parts"
import { codeOf, elementOf } from "./data"
import type { Player } from "./player"
import type { Text } from "./text"

type EditingOptions = { data: EmbedData; text: Text; player: Player }

export function followEditing({ data, text, player }: EditingOptions): void {
  const link = elementOf("open") as HTMLAnchorElement
  const button = document.getElementById("edit") as HTMLButtonElement | null
  let isOpen = false

  async function open() {
    if (!button) return
    button.disabled = true
    try {
      const { openEditors } = await import("./edit/editors")
      openEditors({ text, player })
      isOpen = true
      button.hidden = true
    } catch {
      button.disabled = false
      elementOf("problem").textContent = "The editor could not be loaded. Check the connection and press Edit again."
    }
  }

  async function lead() {
    if (!text.isEdited()) {
      link.href = data.playgroundUrl
      return
    }
    const { encodeProject } = await import("@/lib/playground/project/share")
    link.href = `/#${encodeProject(text.getState())}`
  }

  button?.addEventListener("click", () => void open())
  text.subscribe((project) => {
    void lead()
    elementOf("edited").hidden = !text.isEdited()
    if (isOpen) return
    // What the page around set shows as plain text until somebody edits.
    for (const part of partsOf(project)) {
      const code = codeOf(part)
      if (code && code.textContent !== textOf(project, part)) code.textContent = textOf(project, part)
    }
  })
}
