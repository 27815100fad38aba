/** The least a route can do: what the bench holds event ingest against (bench/ingest.mjs). */
export function POST(): Response {
  return Response.json({ ok: true })
}
