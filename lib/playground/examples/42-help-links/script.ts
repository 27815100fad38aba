Intercom("boot", { user_id: "1", name: "Ada Lovelace" })

function openLinkedArticle() {
  const [, number] = /^#article-(\d+)$/.exec(location.hash) ?? []
  if (number) Intercom("showArticle", number)
}

addEventListener("hashchange", openLinkedArticle)
openLinkedArticle()
