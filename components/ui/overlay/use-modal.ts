import { type SyntheticEvent, useEffect, useRef } from "react"

/** What makes a dialog modal for as long as it is rendered. `onClose` may be told twice. */
export function useModal(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    ref.current?.showModal()
  }, [])

  /** Tells at once: the dialog itself says only later that it has closed, when the keys that open it may have been pressed again. */
  function close() {
    ref.current?.close()
    onClose()
  }

  const dialog = {
    ref,
    // That of a field for files comes by here as well.
    onCancel: ({ target, currentTarget }: SyntheticEvent) => {
      if (target === currentTarget) close()
    },
    // What is no more has told already, and another may be open in its place.
    onClose: () => {
      if (ref.current) onClose()
    },
  }
  return { close, dialog }
}
