Intercom("boot", { user_id: "1", name: "Ada Lovelace", unsubscribed_from_emails: false })

const news = document.querySelector<HTMLInputElement>("#news")
news?.addEventListener("change", () => {
  Intercom("update", { unsubscribed_from_emails: !news.checked })
})
