import "server-only"
import { embedHtml, embedSize } from "@/lib/contract/embed/iframe"
import type { Oembed, OembedQuery } from "@/lib/contract/embed/oembed"
import { pictureSize } from "@/lib/contract/snippets/picture"
import { AppError } from "../common/errors"
import { findSnippet } from "./find-snippet"

/** Seconds that an answer may be kept: a snippet may be deleted. */
const cacheAge = 300

/** What stands for the link in somebody's page. `origin` is this server's, as it was asked. */
export async function getOembed({ url, format, maxwidth, maxheight }: OembedQuery, origin: string): Promise<Oembed> {
  if (format !== "json") {
    throw new AppError({
      code: "not_implemented",
      message: "Answers are JSON only: leave format out.",
      field: "format",
    })
  }
  const place = placeOf(url, origin)
  const snippet = place && (await findSnippet(place))
  if (!place || !snippet) {
    const message = `There is no snippet at this url. Name one of this server, such as ${origin}/s/<slug>.`
    throw new AppError({ code: "not_found", message, field: "url" })
  }
  const { slug, title } = snippet
  const width = Math.min(embedSize.width, maxwidth ?? embedSize.width)
  const height = Math.min(embedSize.height, maxheight ?? embedSize.height)
  const revision = place.revision === undefined ? undefined : snippet.revision.number
  const fits =
    pictureSize.width <= (maxwidth ?? pictureSize.width) && pictureSize.height <= (maxheight ?? pictureSize.height)
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Messenger Playground",
    provider_url: origin,
    cache_age: cacheAge,
    html: embedHtml({ origin, slug, revision, title, width, height }),
    width,
    height,
    ...(fits && {
      thumbnail_url: `${origin}/s/${slug}/image.png?revision=${snippet.revision.number}`,
      thumbnail_width: pictureSize.width,
      thumbnail_height: pictureSize.height,
    }),
  }
}

/** The snippet that an address of this server names; null for any other address. */
function placeOf(url: string, origin: string): { slug: string; revision: string | undefined } | null {
  if (!URL.canParse(url)) return null
  const { host, protocol, pathname, searchParams } = new URL(url)
  if (host !== new URL(origin).host || !/^https?:$/.test(protocol)) return null
  const revision = searchParams.get("revision") ?? undefined
  const slug = pathname === "/" ? searchParams.get("snippet") : /^\/embed\/([^/]+)$/.exec(pathname)?.[1]
  if (slug) return { slug, revision }
  const [, read, number] = /^\/s\/([^/]+)(?:\/([^/]+))?$/.exec(pathname) ?? []
  return read ? { slug: read, revision: number } : null
}
