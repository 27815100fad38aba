import { z } from "zod"
import { SnippetPicture } from "@/components/snippets/snippet-picture"
import { pictureSize } from "@/lib/contract/snippets/picture"
import { revisionQuerySchema, slugSchema } from "@/lib/contract/snippets/snippet"
import { route } from "@/lib/server/http/route"
import { getSnippet } from "@/lib/server/snippets/snippet"
import { readFonts } from "./fonts"

/** The picture that link previews show: the code of a revision. */
export const GET = route({
  access: "anyone",
  params: z.object({ slug: slugSchema }),
  query: revisionQuerySchema,
  cost: "snippet_page",
  handler: async ({ params: { slug }, query: { revision } }) => {
    const snippet = await getSnippet({ slug, revision })
    // What draws is loaded with the first picture.
    const { ImageResponse } = await import("next/og")
    const fonts = await readFonts()
    // A title may change, and a snippet be deleted, under the same address.
    const headers = { "Cache-Control": `public, max-age=${revision === undefined ? 300 : 86_400}` }
    const drawn = new ImageResponse(<SnippetPicture snippet={snippet} />, { ...pictureSize, fonts })
    return new Response(await drawn.arrayBuffer(), { headers: { ...headers, "Content-Type": "image/png" } })
  },
})
