import type { ComponentChildren } from "preact"
import { words } from "../words/words"
import { Icon, type IconName } from "./icon"

type EmptyProps = { icon: IconName; title: string; hint?: string; role?: "alert"; children?: ComponentChildren }

/** What a screen says that has nothing to show. */
export function Empty({ icon, title, hint, role, children }: EmptyProps) {
  return (
    <div class="empty" role={role}>
      <span class="empty-icon">
        <Icon name={icon} size={26} />
      </span>
      <strong>{title}</strong>
      {hint && <p>{hint}</p>}
      {children}
    </div>
  )
}

export function Failed({ retry }: { retry(): void }) {
  return (
    <Empty icon="alert" role="alert" title={words.cannotLoad} hint={words.cannotLoadHint}>
      <button type="button" class="button button-quiet" onClick={retry}>
        {words.tryAgain}
      </button>
    </Empty>
  )
}

/** The shape of what is about to come. */
export function Skeleton({ rows = 4 }: { rows?: number }) {
  return (
    <div class="skeleton" aria-busy="true">
      <span class="unseen">{words.loading}</span>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same.
        <div key={index} class="skeleton-row" />
      ))}
    </div>
  )
}
