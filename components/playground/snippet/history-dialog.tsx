import type { Snippet } from "@/lib/contract/snippets/snippet"
import { DataProvider } from "../../data/data-provider"
import { Dialog } from "../../ui/overlay/dialog"
import { Revisions } from "./revisions"

type HistoryDialogProps = { snippet: Snippet; editKey: string | null; onClose: () => void }

/** Every version that was saved, and what any two of them differ in. */
export function HistoryDialog({ snippet, editKey, onClose }: HistoryDialogProps) {
  return (
    <Dialog title={`Revisions of ${snippet.title}`} size="wide" onClose={onClose}>
      <DataProvider>
        <Revisions snippet={snippet} editKey={editKey} onRestored={onClose} />
      </DataProvider>
    </Dialog>
  )
}
