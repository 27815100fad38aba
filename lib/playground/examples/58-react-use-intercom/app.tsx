import { useState } from "react"
import { IntercomProvider, useIntercom } from "react-use-intercom"

// The playground has put its App ID here; on your page it is a text of your own.
const appId = String(window.intercomSettings?.app_id)

export function App() {
  const [unread, setUnread] = useState(0)
  const user = { userId: "1", name: "Ada Lovelace" }
  return (
    <IntercomProvider appId={appId} autoBoot autoBootProps={user} onUnreadCountChange={setUnread}>
      <h1>react-use-intercom</h1>
      <p>Unread messages: {unread}</p>
      <Buttons />
    </IntercomProvider>
  )
}

function Buttons() {
  const { update, trackEvent } = useIntercom()
  return (
    <>
      <button type="button" onClick={() => update({ customAttributes: { plan: "pro" } })}>
        Become pro
      </button>{" "}
      <button type="button" onClick={() => trackEvent("invited-friend", { channel: "link" })}>
        Invite a friend
      </button>
    </>
  )
}
