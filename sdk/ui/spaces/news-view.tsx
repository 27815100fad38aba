import { isImageAddress } from "../../../lib/contract/image-address"
import type { NewsItem } from "../../../lib/contract/messenger/content"
import { textOfBlocks } from "../../state/block-text"
import { Async } from "../parts/async"
import { Bar } from "../parts/bar"
import { Empty } from "../parts/empty"
import { dateName } from "../parts/time"
import { useLoaded } from "../parts/use-loaded"
import type { View } from "../view"
import { words } from "../words/words"
import { Tabs } from "./tabs"

/** What is new, the newest first. */
export function NewsView({ state, act }: View) {
  const loaded = useLoaded({ person: state.person, key: "news", load: act.listNews })
  return (
    <>
      <Bar act={act} title={words.news} />
      <div class="scroll">
        <Async loaded={loaded} rows={3}>
          {(items) =>
            items.length === 0 ? (
              <Empty icon="news" title={words.noNews} hint={words.noNewsHint} />
            ) : (
              <ul class="feed">
                {items.map((item) => (
                  <li key={item.id}>
                    <NewsCard item={item} act={act} />
                  </li>
                ))}
              </ul>
            )
          }
        </Async>
      </div>
      <Tabs current="news" state={state} act={act} />
    </>
  )
}

function NewsCard({ item, act }: Pick<View, "act"> & { item: NewsItem }) {
  const image = item.blocks.find((block) => block.type === "image")
  return (
    <button type="button" class="tile news-card" onClick={() => act.open({ name: "newsItem", id: String(item.id) })}>
      {image && isImageAddress(image.url) && <img src={image.url} alt="" loading="lazy" referrerpolicy="no-referrer" />}
      <span class="news-text">
        <time dateTime={new Date(item.published_at * 1_000).toISOString()}>{dateName(item.published_at)}</time>
        <strong dir="auto">{item.title}</strong>
        <span class="clamped" dir="auto">
          {textOfBlocks(item.blocks.filter((block) => block.type !== "image"))}
        </span>
      </span>
    </button>
  )
}
