Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

function onClick(selector: string, attributes: Record<string, string>) {
  document.querySelector(selector)?.addEventListener("click", () => Intercom("update", attributes))
}

onClick("#business", { plan: "business" })
// Keys are told apart by their capitals: this makes a second attribute.
onClick("#capital", { Plan: "pro" })
onClick("#right", { plan: "pro" })
