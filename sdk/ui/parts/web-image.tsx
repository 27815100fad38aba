import { useState } from "preact/hooks"
import { hostOfImage, isImageAddress } from "../../../lib/contract/image-address"
import { say, words } from "../words/words"

type WebImageProps = {
  image: { url: string; alt: string }
  /** It is loaded on demand: its host would learn who reads, and when. */
  isAskedFor: boolean
}

/** An image from the web. */
export function WebImage({ image: { url, alt }, isAskedFor }: WebImageProps) {
  const [isShown, setShown] = useState(!isAskedFor)
  if (!isImageAddress(url)) return <p dir="auto">{alt}</p>
  if (!isShown) {
    return (
      <button type="button" class="file" onClick={() => setShown(true)}>
        {say(words.showImage, { host: hostOfImage(url) })}
      </button>
    )
  }
  return <img class="picture" src={url} alt={alt || words.image} loading="lazy" referrerpolicy="no-referrer" />
}
