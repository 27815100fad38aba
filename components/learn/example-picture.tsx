import drawn from "@/lib/playground/examples/pictures.json"

/** The example as it ran when npm run pictures drew it; what it shows, the text beside it says. */
export function ExamplePicture({ slug }: { slug: string }) {
  const version = (drawn as Record<string, { picture: string } | undefined>)[slug]?.picture
  if (version === undefined) return null
  return (
    // biome-ignore lint/performance/noImgElement: it has its size already, and nothing resizes it.
    <img
      src={`/pictures/${slug}.jpg?v=${version}`}
      alt=""
      width={480}
      height={300}
      loading="lazy"
      decoding="async"
      className="h-auto w-full border-line border-b bg-white"
    />
  )
}
