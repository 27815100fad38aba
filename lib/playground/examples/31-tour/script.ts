Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

const key = "has-seen-the-tour"
if (!localStorage.getItem(key)) {
  Intercom("startTour", 301)
  localStorage.setItem(key, "yes")
}

document.querySelector("#again")?.addEventListener("click", () => {
  Intercom("startTour", 301)
})
