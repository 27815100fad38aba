import { Icon } from "../parts/icon"
import { say, words } from "../words/words"
import type { Pending } from "./use-pending"

type PendingListProps = { items: Pending[]; onRemove(key: number): void }

/** The files and images of the message that is being written, and how far each is. */
export function PendingList({ items, onRemove }: PendingListProps) {
  if (items.length === 0) return null
  return (
    <ul class="pending">
      {items.map((item) => (
        <li key={item.key} data-state={item.state}>
          {item.state === "ready" && item.preview ? (
            <img src={item.preview} alt="" />
          ) : (
            <span class="pending-icon">
              {item.state === "uploading" ? <span class="spinner" /> : <Icon name={iconOf(item)} size={16} />}
            </span>
          )}
          <span class="pending-text" role={item.state === "failed" ? "alert" : undefined}>
            <bdi>{item.name}</bdi>
            {item.state !== "ready" && <span>{item.state === "failed" ? item.problem : words.uploading}</span>}
          </span>
          <button
            type="button"
            class="icon-button"
            aria-label={say(words.remove, { name: item.name })}
            onClick={() => onRemove(item.key)}
          >
            <Icon name="close" size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function iconOf({ state }: Pending) {
  return state === "failed" ? "alert" : "file"
}
