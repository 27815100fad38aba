import { languageOf, partsOf, textOf } from "@/lib/contract/playground/parts"
import type { Part, Project } from "@/lib/contract/playground/project"
import { createLightEditor, type LightEditor } from "./light-editor"

type LightEditorsOptions = {
  parent: HTMLElement
  project: Project
  labelOf(part: Part): string
  onEdit(part: Part, text: string): void
  onRun(): void
}

export type LightEditors = {
  /** Shows a part in place of any other. Answers its editor. */
  open(part: Part): LightEditor
  /** Takes in what became of the project elsewhere. */
  follow(project: Project): void
  destroy(): void
}

/** A light editor for each part of a project, of which one shows; each is made when it is first shown. */
export function createLightEditors({ parent, project, labelOf, onEdit, onRun }: LightEditorsOptions): LightEditors {
  let current = project
  const made = new Map<Part, { place: HTMLElement; editor: LightEditor }>()

  function make(part: Part) {
    const place = document.createElement("div")
    place.style.height = "100%"
    parent.append(place)
    const editor = createLightEditor({
      parent: place,
      language: languageOf(part),
      label: labelOf(part),
      text: textOf(current, part),
      onEdit: (text) => onEdit(part, text),
      onRun,
    })
    const one = { place, editor }
    made.set(part, one)
    return one
  }

  return {
    open(part) {
      const { editor, place } = made.get(part) ?? make(part)
      for (const other of made.values()) other.place.hidden = other.place !== place
      return editor
    },
    follow(project) {
      current = project
      const parts = partsOf(project)
      for (const [part, { editor, place }] of made) {
        if (parts.includes(part)) {
          editor.show(textOf(project, part))
          continue
        }
        editor.destroy()
        place.remove()
        made.delete(part)
      }
    },
    destroy() {
      for (const { editor } of made.values()) editor.destroy()
    },
  }
}
