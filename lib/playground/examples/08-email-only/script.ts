// Stored in small letters, and found again in any.
Intercom("boot", { email: "Grace@Example.com", name: "Grace Hopper" })

document.querySelector("#id")?.addEventListener("click", () => {
  // The address is what finds her: an id alone would be somebody new.
  Intercom("update", { user_id: "grace-1", email: "grace@example.com" })
})
