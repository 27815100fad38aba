import { logIn, logOut, track } from "./messenger"

document.querySelector("#log-in")?.addEventListener("click", () => {
  logIn({ id: "1", name: "Ada Lovelace" })
})

document.querySelector("#invite")?.addEventListener("click", () => {
  track("invited-friend", { count: 2, channel: "email" })
})

document.querySelector("#log-out")?.addEventListener("click", logOut)
