import { uploadAsUser } from "@/lib/server/attachment"
import { uploadQuerySchema } from "@/lib/server/attachment-name"
import { preflight } from "@/lib/server/http/cors"
import { clientOf } from "@/lib/server/http/rate-limit"
import { route } from "@/lib/server/route"

export const POST = route({
  access: "any-origin",
  query: uploadQuerySchema,
  status: 201,
  handler: ({ request, query, bearer }) =>
    uploadAsUser({ token: bearer, request, name: query.name, client: clientOf(request) }),
})

export const OPTIONS = preflight
