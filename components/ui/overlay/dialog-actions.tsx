import type { ReactNode } from "react"

/** The buttons at a dialog's end, in sight however long it is. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="sticky -bottom-5 -mx-5 -mb-5 flex justify-end gap-2 bg-raised px-5 pt-2 pb-5">{children}</div>
}
