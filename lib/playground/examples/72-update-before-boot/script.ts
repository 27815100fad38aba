Intercom("update", { plan: "pro" })
Intercom("boot", { user_id: "1", name: "Ada Lovelace" })
