/** An image in a message, which is loaded at once; pressing it shows it whole. */
export function MessageImage({ url, alt }: { url: string; alt: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" className="w-fit">
      {/* biome-ignore lint/performance/noImgElement: people's images have no known size, and are not ours to resize. */}
      <img
        src={url}
        alt={alt || "Image"}
        loading="lazy"
        referrerPolicy="no-referrer"
        className="max-h-72 min-h-8 min-w-8 max-w-full rounded-md border border-line object-contain"
      />
    </a>
  )
}
