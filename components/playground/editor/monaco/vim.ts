import { initVimMode } from "monaco-vim"
import type { monaco } from "./monaco"

/** Gives the editor Vim's keys; the bar says the mode and takes commands. Answers how to end that. */
export function startVim(editor: monaco.editor.IStandaloneCodeEditor, bar: HTMLElement): () => void {
  const vim = initVimMode(editor, bar)
  // Escape leads to normal mode, where Tab has nothing to indent and leaves the editor.
  vim.on("vim-mode-change", ({ mode }: { mode: string }) => editor.updateOptions({ tabFocusMode: mode === "normal" }))
  // Undo takes back one command, not all since somebody typed.
  vim.on("vim-command-done", () => editor.pushUndoStop())
  return () => {
    vim.dispose()
    bar.replaceChildren()
    editor.updateOptions({ tabFocusMode: false })
  }
}
