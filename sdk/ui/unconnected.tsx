import { CloseButton } from "./close-button"
import { CloudOffIcon } from "./icons"
import type { View } from "./view"
import { words } from "./words"

/** Before anything ever came from the server. */
export function Unconnected({ call }: View) {
  return (
    <>
      <header class="bar">
        <h2>{words.messages}</h2>
        <CloseButton call={call} />
      </header>
      <div class="empty" role="alert">
        <CloudOffIcon />
        <strong>{words.cannotConnect}</strong>
        <span>{words.tryingAgain}</span>
      </div>
    </>
  )
}
