import type { ReactNode } from "react"
import { Button } from "../ui/button"

type NoticeProps = {
  title: string
  text: string
  action?: { label: string; onPress: () => void }
  children?: ReactNode
}

/** Fills a pane that has nothing else to show. */
export function Notice({ title, text, action, children }: NoticeProps) {
  return (
    <div className="grid min-h-0 flex-1 place-content-center justify-items-center gap-1 p-6 text-center">
      <h2 className="font-semibold text-sm">{title}</h2>
      <p className="max-w-sm text-balance text-muted">{text}</p>
      <div className="mt-2 flex flex-wrap justify-center gap-2 empty:hidden">
        {action && <Button onClick={action.onPress}>{action.label}</Button>}
        {children}
      </div>
    </div>
  )
}
