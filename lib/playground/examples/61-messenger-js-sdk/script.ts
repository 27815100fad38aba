import Intercom, { onUnreadCountChange, trackEvent } from "@intercom/messenger-js-sdk"

// The playground has put its App ID here; on your page it is a text of your own.
const app_id = String(window.intercomSettings?.app_id)

Intercom({ app_id, user_id: "1", name: "Ada Lovelace" })

onUnreadCountChange((count: number) => {
  document.querySelector("#unread")?.replaceChildren(String(count))
})

document.querySelector("#invite")?.addEventListener("click", () => {
  trackEvent("invited-friend", { channel: "email" })
})
