import type { MetadataRoute } from "next"
import { headers } from "next/headers"
import { lessonSlugs } from "@/lib/playground/lessons/lessons"
import { exampleEntries } from "@/lib/playground/project/example-entries"
import { referenceEntries } from "@/lib/playground/reference/entries"
import { addressOf, originOf } from "@/lib/server/http/origin/origins"

/** What is read rather than worked in, and each example. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = originOf(addressOf(await headers()))
  const paths = [
    ...["/", "/learn", "/examples", "/reference", "/doctor", "/snippets"],
    ...lessonSlugs.map((slug) => `/learn/${slug}`),
    ...exampleEntries.map(({ slug }) => `/?example=${slug}`),
    ...referenceEntries.map(({ slug }) => `/reference/${slug}`),
  ]
  return paths.map((path) => ({ url: `${origin}${path}` }))
}
