import { Async } from "../parts/async"
import { Bar } from "../parts/bar"
import { Blocks } from "../parts/blocks"
import { Empty } from "../parts/empty"
import { dateName } from "../parts/time"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { words } from "../words/words"

/** One news item, whole. */
export function NewsItemView({ id, state, act }: View & { id: string }) {
  const loaded = useLoaded({ person: state.person, key: `news ${id}`, load: () => act.getNews(id) })
  return (
    <>
      <Bar act={act} title={words.news} hasBack />
      <div class="scroll">
        <Async loaded={loaded} rows={5}>
          {(item) =>
            item ? (
              <article class="page">
                <h3 dir="auto">{item.title}</h3>
                <p class="page-meta">{dateName(item.published_at)}</p>
                <Blocks blocks={item.blocks} act={act} />
              </article>
            ) : (
              <Empty icon="news" title={words.newsGone} />
            )
          }
        </Async>
      </div>
    </>
  )
}
