import { X } from "lucide-react"
import { type ReactNode, useId } from "react"
import { IconButton } from "../icon-button"
import { useModal } from "./use-modal"

const widths = {
  plain: "w-[min(28rem,calc(100vw-2rem))]",
  wide: "w-[min(72rem,calc(100vw-2rem))]",
} as const

type DialogProps = { title: string; size?: keyof typeof widths; onClose: () => void; children: ReactNode }

/** A modal dialog, open for as long as it is rendered. The platform keeps the focus inside and gives it back. */
export function Dialog({ title, size = "plain", onClose, children }: DialogProps) {
  const titleId = useId()
  const { close, dialog } = useModal(onClose)

  return (
    <dialog
      {...dialog}
      aria-labelledby={titleId}
      className={`m-auto scroll-pb-16 rounded-xl border border-line-strong bg-raised p-5 text-text shadow-overlay backdrop:bg-black/40 ${widths[size]}`}
    >
      <header className="mb-3 flex items-center justify-between gap-3">
        <h2 id={titleId} className="font-semibold text-[15px]">
          {title}
        </h2>
        <IconButton label="Close" icon={X} onClick={close} />
      </header>
      {children}
    </dialog>
  )
}
