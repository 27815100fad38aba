import { languageOf } from "@/lib/contract/playground/parts"
import { format } from "@/lib/playground/format/formatter"
import { nameOfPart } from "@/lib/playground/project/part-names"
import { currentEditor } from "../editor/current-editor"
import { formatStore } from "./format-store"

/** Formats the pane that shows, as one step that Undo takes back. What does not parse stays as it is. */
export async function formatPane(): Promise<void> {
  const editor = currentEditor()
  if (!editor) return
  const { part } = editor
  const before = editor.read()
  formatStore.setState({ isFormatting: true, problem: null })
  const result = await format(languageOf(part), before)
  // A newer request goes on.
  if (!result) return
  formatStore.setState({ isFormatting: false })
  const now = currentEditor()
  // What was typed meanwhile is newer.
  if (now?.part !== part || now.read().text !== before.text) return
  if (result.state === "done") {
    if (result.written.text !== before.text) now.replace(result.written)
    return
  }
  const { message, line } = result
  const place = line === null ? null : { pane: part, line, column: 1 }
  const where = line === null ? nameOfPart(part) : `${nameOfPart(part)}, line ${line}`
  formatStore.setState({
    problem: { message: `${where}: ${message.replace(/\.?$/, ".")} Nothing was changed.`, place },
  })
}
