import { Async } from "../parts/async"
import { Bar } from "../parts/bar"
import { Blocks } from "../parts/blocks"
import { Empty } from "../parts/empty"
import { dateName } from "../parts/time"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { say, words } from "../words/words"

/** One article of the help center, and the way to a person where it does not help. */
export function ArticleView({ id, state, act }: View & { id: string }) {
  const loaded = useLoaded({ person: state.person, key: `article ${id}`, load: () => act.getArticle(id) })
  const collection = loaded.state === "done" ? loaded.value?.collection : undefined
  return (
    <>
      <Bar act={act} title={collection ?? words.help} hasBack />
      <div class="scroll">
        <Async loaded={loaded} rows={5}>
          {(article) =>
            article ? (
              <article class="page">
                <h3 dir="auto">{article.title}</h3>
                <p class="page-meta">{say(words.updated, { date: dateName(article.updated_at) })}</p>
                <Blocks blocks={article.blocks} act={act} />
                <footer class="page-foot">
                  <strong>{words.stillNeedHelp}</strong>
                  <button
                    type="button"
                    class="button button-quiet"
                    onClick={() => act.open({ name: "new", prefill: "", isTicket: false })}
                  >
                    {words.sendMessage}
                  </button>
                </footer>
              </article>
            ) : (
              <Empty icon="help" title={words.articleGone} />
            )
          }
        </Async>
      </div>
    </>
  )
}
