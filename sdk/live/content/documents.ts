import type { Call } from "../../messenger"
import { getArticle, getNews } from "./content"

/** Opens an article; an id that is not known opens Home (fact 3.9). */
export function showArticle(call: Call, id: string) {
  open(call, { name: "article", id }, getArticle)
}

/** Opens a news item; an id that is not known opens Home (fact 3.10). */
export function showNews(call: Call, id: string) {
  open(call, { name: "newsItem", id }, getNews)
}

type Place = { name: "article" | "newsItem"; id: string }

/** The screen shows what it loads at once; that there is nothing to show is found out beside it. */
function open(call: Call, place: Place, get: (call: Call, id: string) => Promise<unknown>): void {
  const { core, store } = call.messenger
  core.openAt(call, place)
  get(call, place.id).then(
    (found) => {
      if (found) return
      const { route } = store.getState()
      const message = `There is no ${place.name === "article" ? "article" : "news item"} "${place.id}".`
      call.trace.effect({ kind: "warned", message })
      if (route.name === place.name && route.id === place.id) core.goTo(call, { name: "home" })
    },
    // Not reachable now: the screen itself says so, and offers to try again.
    () => {},
  )
}
