import { referenceEntries } from "@/lib/playground/reference/entries"
import { addressOf, originOf } from "@/lib/server/http/origin/origins"
import { route } from "@/lib/server/http/route"
import { llmsText } from "@/lib/server/mcp/llms-text"

const methods = referenceEntries
  // One without a signature is accepted, but none that anybody should call.
  .filter(({ kind, signature }) => kind === "methods" && signature !== "")
  .map(({ slug, name, text }) => ({ name, path: `/reference/${slug}`, text }))

export const GET = route({
  access: "anyone",
  handler: async ({ request }) => {
    return new Response(llmsText({ origin: originOf(addressOf(request.headers)), methods }), {
      headers: { "Content-Type": "text/plain; charset=utf-8" },
    })
  },
})
