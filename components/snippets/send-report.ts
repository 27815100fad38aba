import { errorBodySchema } from "@/lib/contract/errors"
import { ApiError } from "@/lib/playground/api/call-api"

const unreachable = "The report could not be sent. Check the connection and try again."

/** Tells whoever runs this server what is wrong with a snippet. Sent again with the same key it counts once. */
export async function sendReport(slug: string, { reason, key }: { reason: string; key: string }): Promise<void> {
  const response = await fetch(`/api/snippets/${slug}/reports`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify({ reason }),
  }).catch(() => {
    throw new ApiError(unreachable, 0, null)
  })
  if (response.ok) return
  const error = errorBodySchema.safeParse(await response.json().catch(() => null)).data?.errors[0]
  throw new ApiError(error?.message ?? unreachable, response.status, error?.code ?? null)
}
