import type { Attachment } from "../../../lib/contract/messenger/blocks"
import type { View } from "../view"
import { say, words } from "../words/words"
import { isWebAddress } from "./autolink"
import { Icon } from "./icon"
import { sizeName } from "./time"

/** Kinds of images that browsers show and that run nothing. */
const shown = ["image/png", "image/jpeg", "image/gif", "image/webp"]

/** A file somebody attached: an image in its place, anything else as a row to download it with. */
export function AttachmentView({ attachment, act }: Pick<View, "act"> & { attachment: Attachment }) {
  const { name, media_type: type, size } = attachment
  const url = act.urlOf(attachment.url)
  // An upload's address is a path of our host; another would be none of ours.
  if (!/^\/(?![/\\])/.test(attachment.url) || !isWebAddress(url)) return <p dir="auto">{name}</p>
  if (shown.includes(type)) {
    return (
      <a class="picture-link" href={url} target="_blank" rel="noopener noreferrer nofollow">
        <img class="picture" src={url} alt={name || words.image} loading="lazy" />
      </a>
    )
  }
  return (
    <a
      class="file"
      href={url}
      download={name}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={say(words.download, { name })}
    >
      <Icon name="file" size={22} />
      <span class="file-text">
        <bdi class="file-name">{name}</bdi>
        <span class="file-size">{sizeName(size)}</span>
      </span>
    </a>
  )
}
