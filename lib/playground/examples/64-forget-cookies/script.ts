Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

// Their names end in the App ID. Those of another workspace are not ours to remove.
const appId = String(window.intercomSettings?.app_id)

async function listCookies() {
  const all = await cookieStore.getAll()
  return all.flatMap(({ name }) =>
    name?.startsWith("intercom-") && name.endsWith(`-${appId}`) ? [name] : [],
  )
}

async function show() {
  const names = await listCookies()
  const text = names.join("\n") || "The Messenger has no cookies here."
  document.querySelector("#cookies")?.replaceChildren(text)
}

async function forget() {
  Intercom("shutdown")
  for (const name of await listCookies()) await cookieStore.delete(name)
  await show()
}

Intercom("ready", show)
document.querySelector("#show")?.addEventListener("click", show)
document.querySelector("#shutdown")?.addEventListener("click", () => Intercom("shutdown"))
document.querySelector("#forget")?.addEventListener("click", forget)
