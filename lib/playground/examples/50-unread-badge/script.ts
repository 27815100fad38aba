Intercom("boot", {
  user_id: "1",
  name: "Ada Lovelace",
  hide_default_launcher: true,
  custom_launcher_selector: "#messages",
})

Intercom("onUnreadCountChange", (count) => {
  document
    .querySelector("#messages")
    ?.replaceChildren(count > 0 ? `Messages (${count})` : "Messages")
  document.title = count > 0 ? `(${count}) Shop` : "Shop"
})

document.querySelector("#invite")?.addEventListener("click", () => {
  Intercom("trackEvent", "invited-friend")
})
