import { useEffect } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { textOfBlocks } from "../../state/block-text"
import { Blocks } from "../parts/blocks"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { words } from "../words/words"

type BannersProps = Pick<View, "act"> & { banners: NoticeOf<"banner">[] }

/** One strip at the top and one at the bottom, over the page; the next comes when one is dismissed. */
export function Banners({ banners, act }: BannersProps) {
  const top = banners.find(({ content }) => content.position === "top")
  const bottom = banners.find(({ content }) => content.position === "bottom")
  return (
    <>
      {top && <Banner key={top.id} banner={top} act={act} />}
      {bottom && <Banner key={bottom.id} banner={bottom} act={act} />}
    </>
  )
}

function Banner({ banner, act }: Pick<View, "act"> & { banner: NoticeOf<"banner"> }) {
  const { id, state, content } = banner
  const isNew = state === "delivered"
  useEffect(() => {
    if (isNew) act.changeNotice(id, { state: "seen" })
  }, [isNew, id, act])

  return (
    <aside class="strip" data-position={content.position} data-shows={id} aria-label={textOfBlocks(content.blocks)}>
      <Blocks blocks={content.blocks} act={act} />
      <button
        type="button"
        class="icon-button"
        aria-label={words.dismiss}
        onClick={() => act.changeNotice(id, { state: "dismissed" })}
      >
        <Icon name="close" size={16} />
      </button>
    </aside>
  )
}
