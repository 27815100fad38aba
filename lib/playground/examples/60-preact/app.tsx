/** @jsxImportSource preact */
import { useEffect, useState } from "preact/hooks"
import { listenToUnread } from "./unread"

export function App() {
  const [unread, setUnread] = useState(0)
  useEffect(() => listenToUnread(setUnread), [])
  return (
    <>
      <h1>Preact</h1>
      <button type="button" onClick={() => Intercom("showMessages")}>
        Messages ({unread})
      </button>{" "}
      <button type="button" onClick={() => Intercom("trackEvent", "invited-friend")}>
        Invite a friend
      </button>
    </>
  )
}
