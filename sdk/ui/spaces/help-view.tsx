import { useState } from "preact/hooks"
import type { ArticleSummary } from "../../../lib/contract/messenger/content"
import { Async } from "../parts/async"
import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { Icon } from "../parts/icon"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { count, say, words } from "../words/words"
import { collectionsOf, findArticles } from "./articles"
import { Tabs } from "./tabs"

/** The help center: a search over its articles, which are grouped by collection. */
export function HelpView({ state, act }: View) {
  const [query, setQuery] = useState("")
  const loaded = useLoaded({ person: state.person, key: "articles", load: act.listArticles })
  return (
    <>
      <Bar act={act} title={words.help} />
      <search class="search">
        <Icon name="search" size={18} />
        <input
          type="search"
          dir={query ? "auto" : undefined}
          aria-label={words.searchArticles}
          placeholder={words.searchArticles}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        {query && (
          <button type="button" class="icon-button" aria-label={words.clearSearch} onClick={() => setQuery("")}>
            <Icon name="close" size={14} />
          </button>
        )}
      </search>
      <div class="scroll">
        <Async loaded={loaded} rows={6}>
          {(articles) => <Articles articles={articles} query={query.trim()} act={act} />}
        </Async>
      </div>
      <Tabs current="help" state={state} act={act} />
    </>
  )
}

function Articles({ articles, query, act }: Pick<View, "act"> & { articles: ArticleSummary[]; query: string }) {
  const found = findArticles(articles, query)
  if (articles.length === 0) return <Empty icon="help" title={words.noArticles} hint={words.noArticlesHint} />
  if (found.length === 0)
    return <Empty icon="search" title={say(words.noResults, { query })} hint={words.noResultsHint} />
  return (
    <>
      <p class="unseen" aria-live="polite">
        {query && count(words.articleCount, found.length)}
      </p>
      {collectionsOf(found).map(({ name, articles }) => (
        <section key={name} class="collection">
          <h3>
            <bdi>{name}</bdi> <span>{count(words.articleCount, articles.length)}</span>
          </h3>
          <ul>
            {articles.map((article) => (
              <li key={article.id}>
                <button
                  type="button"
                  class="article-row"
                  onClick={() => act.open({ name: "article", id: String(article.id) })}
                >
                  <span class="row-text">
                    <strong dir="auto">{article.title}</strong>
                    <span class="clamped" dir="auto">
                      {article.summary}
                    </span>
                  </span>
                  <Icon name="arrow" size={16} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
