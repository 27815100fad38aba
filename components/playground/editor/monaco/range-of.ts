import { monaco } from "./monaco"

/** The range of a model between two offsets of its text. */
export function rangeOf(model: monaco.editor.ITextModel, { start, end }: { start: number; end: number }) {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end))
}
