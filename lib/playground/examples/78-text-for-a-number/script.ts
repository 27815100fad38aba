function start(settings: IntercomSettings) {
  Intercom("shutdown")
  Intercom("boot", { user_id: "1", name: "Ada Lovelace", ...settings })
  Intercom("ready", async () => {
    const isThere = await cookieStore.get(`intercom-session-${window.intercomSettings?.app_id}`)
    document
      .querySelector("#state")
      ?.replaceChildren(`The session’s cookie is ${isThere ? "there" : "gone"}.`)
  })
}

// What comes from a server or a template is easily a text.
const given = JSON.parse('{ "session_duration": "5*60*1000" }')

document.querySelector("#number")?.addEventListener("click", () => {
  start({ session_duration: 5 * 60 * 1000 })
})
document.querySelector("#text")?.addEventListener("click", () => start(given))
