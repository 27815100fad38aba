import { X } from "lucide-react"
import { useStore } from "zustand"
import { Button } from "../../ui/button"
import { IconButton } from "../../ui/icon-button"
import { deletedStore, restoreFile } from "./deleted"

/** Says over the text that a file was deleted, and takes it back. */
export function DeletedNotice() {
  const deleted = useStore(deletedStore, (state) => state.deleted)
  return (
    <div
      role="status"
      className="absolute inset-x-3 bottom-9 z-20 flex items-center gap-2 rounded-lg border border-line-strong bg-raised py-1.5 pr-1.5 pl-3 text-xs shadow-overlay empty:hidden"
    >
      {deleted && (
        <>
          <p className="min-w-0 flex-1 truncate">{deleted.name} was deleted.</p>
          <Button onClick={restoreFile}>Undo</Button>
          <IconButton label="Close" icon={X} onClick={() => deletedStore.setState({ deleted: null })} />
        </>
      )}
    </div>
  )
}
