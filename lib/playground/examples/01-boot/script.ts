// The playground fills in intercomSettings.app_id, so boot needs no App ID here.
Intercom("boot", {
  user_id: "1",
  name: "Ada Lovelace",
  email: "ada@example.com",
  // Any key that is not a known setting becomes a custom attribute.
  favourite_language: "TypeScript",
})

Intercom("onUnreadCountChange", (count) => {
  document.title = count > 0 ? `(${count}) Welcome` : "Welcome"
})
