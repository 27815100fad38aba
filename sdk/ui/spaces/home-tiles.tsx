import { textOfBlocks } from "../../state/block-text"
import { Icon } from "../parts/icon"
import { ProgressBar } from "../parts/progress-bar"
import { shortAge } from "../parts/time"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { words } from "../words/words"
import { checklistsOf, progressOf, progressText } from "./checklists"

const articlesShown = 3

/** The way into the help center: its search, and the first articles. Without an answer only the search. */
export function HelpTile({ state, act }: View) {
  const loaded = useLoaded({ person: state.person, key: "articles", load: act.listArticles })
  const articles = loaded.state === "done" ? loaded.value.slice(0, articlesShown) : []
  return (
    <section class="tile tile-help" aria-label={words.help}>
      <button type="button" class="search-entry" onClick={() => act.open({ name: "help" })}>
        <span>{words.searchHelp}</span>
        <Icon name="search" size={18} />
      </button>
      {articles.length > 0 && (
        <ul>
          {articles.map(({ id, title }) => (
            <li key={id}>
              <button type="button" class="tile-row" onClick={() => act.open({ name: "article", id: String(id) })}>
                <bdi>{title}</bdi>
                <Icon name="arrow" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The first checklist that is not finished, and how far it is. */
export function ChecklistTile({ state, act }: View) {
  const loaded = useLoaded({ person: state.person, key: "checklists", load: act.listChecklists })
  const open = checklistsOf(state, loaded).find((checklist) => progressOf(checklist).isOpen)
  if (!open) return null

  const { done, all } = progressOf(open)
  const label = progressText({ done, all })
  return (
    <button
      type="button"
      class="tile tile-checklist"
      data-shows={open.id}
      onClick={() => act.open({ name: "checklist", id: String(open.number) })}
    >
      <span class="tile-line">
        <strong>
          <bdi>{open.content.title}</bdi>
        </strong>
        <span>{label}</span>
      </span>
      <ProgressBar done={done} all={all} label={label} />
    </button>
  )
}

/** The newest news item. */
export function NewsTile({ state, act }: View) {
  const loaded = useLoaded({ person: state.person, key: "news", load: act.listNews })
  const item = loaded.state === "done" ? loaded.value[0] : undefined
  if (!item) return null

  return (
    <section class="tile">
      <h3 class="tile-title">{words.latestNews}</h3>
      <button type="button" class="tile-news" onClick={() => act.open({ name: "newsItem", id: String(item.id) })}>
        <span class="tile-line">
          <strong>
            <bdi>{item.title}</bdi>
          </strong>
          <time dateTime={new Date(item.published_at * 1_000).toISOString()}>{shortAge(item.published_at)}</time>
        </span>
        <span class="clamped" dir="auto">
          {textOfBlocks(item.blocks)}
        </span>
      </button>
    </section>
  )
}
