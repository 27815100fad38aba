Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

document.querySelector("#forest")?.addEventListener("click", () => {
  Intercom("update", { messenger_style_id: "forest" })
})

document.querySelector("#main")?.addEventListener("click", () => {
  // An empty id is none, so the workspace's own colours hold.
  Intercom("update", { messenger_style_id: "" })
})
