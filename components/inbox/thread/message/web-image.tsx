import { ImageIcon } from "lucide-react"
import { useState } from "react"
import { hostOfImage, isImageAddress } from "@/lib/contract/image-address"
import { MessageImage } from "./message-image"

type WebImageProps = {
  url: string
  alt: string
  /** It is loaded on demand: whoever sent its address would learn who reads, and when. */
  isAskedFor: boolean
}

/** An image from the web. */
export function WebImage({ url, alt, isAskedFor }: WebImageProps) {
  const [isShown, setShown] = useState(!isAskedFor)
  if (!isImageAddress(url)) return <p className="text-muted">{alt || "An image that is not on the open web"}</p>
  if (isShown) return <MessageImage url={url} alt={alt} />
  return (
    <button
      type="button"
      onClick={() => setShown(true)}
      className="flex min-h-7 w-fit max-w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-text text-xs hover:bg-hover"
    >
      <ImageIcon size={13} aria-hidden className="shrink-0 text-muted" />
      Show the image from <bdi className="truncate">{hostOfImage(url)}</bdi>
    </button>
  )
}
