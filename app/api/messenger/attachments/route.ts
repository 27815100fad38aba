import { costOfUpload, uploadAsUser } from "@/lib/server/content/attachment"
import { uploadQuerySchema } from "@/lib/server/content/attachment-name"
import { preflight } from "@/lib/server/http/origin/cors"
import { route } from "@/lib/server/http/route"

export const POST = route({
  access: "any-origin",
  query: uploadQuerySchema,
  status: 201,
  cost: costOfUpload,
  handler: ({ request, query, token }) => uploadAsUser({ token, request, name: query.name }),
})

export const OPTIONS = preflight
