// The light editor in the place of each pane's code, once somebody edits.
import { isPane, languageOf, partsOf, textOf } from "@/lib/contract/playground/parts"
import type { Part } from "@/lib/contract/playground/project"
import { createLightEditor } from "@/lib/playground/editor/light-editor"
import { codeOf } from "../data"
import type { Player } from "../player"
import type { Text } from "../text"

type EditorsOptions = { text: Text; player: Player }

export function openEditors({ text, player }: EditorsOptions): void {
  const nonce = document.querySelector<HTMLElement>("style[nonce]")?.nonce ?? ""
  for (const part of partsOf(text.getState())) openEditor(part)
  // Files that come later. Where an editor is, there is no code to read any more.
  text.subscribe((project) => {
    for (const part of partsOf(project)) openEditor(part)
  })

  function edit(part: Part, edited: string) {
    const { named } = text.getState()
    text.setState(isPane(part) ? { [part]: edited } : { named: { ...named, [part]: edited } })
  }

  function openEditor(part: Part) {
    const code = codeOf(part)
    const shown = code?.closest("pre")
    if (!code || !shown) return
    const isOpen = shown.closest("[hidden]") === null
    const place = document.createElement("div")
    place.className = "editor"
    shown.replaceWith(place)
    const editor = createLightEditor({
      parent: place,
      language: languageOf(part),
      label: code.dataset.label ?? "",
      text: textOf(text.getState(), part),
      nonce,
      onEdit: (edited) => edit(part, edited),
      onRun: () => void player.run(),
    })
    const unfollow = text.subscribe((project) => {
      if (partsOf(project).includes(part)) return editor.show(textOf(project, part))
      unfollow()
      editor.destroy()
    })
    if (isOpen) editor.focus()
  }
}
