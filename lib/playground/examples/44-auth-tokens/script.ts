Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

/** On your page this asks your server, which knows who is logged in. */
async function fetchToken() {
  return `token-${crypto.randomUUID()}`
}

document.querySelector("#renew")?.addEventListener("click", async () => {
  Intercom("setAuthTokens", { orders: await fetchToken() })
})
