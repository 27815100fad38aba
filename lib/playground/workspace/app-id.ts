import { errorBodySchema } from "@/lib/contract/errors"

/** Asks the server whether there is such a workspace; answers a sentence that says what to do if not. */
export async function checkAppId(appId: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/playground/workspaces/${encodeURIComponent(appId)}`)
    if (response.ok) return null
    const body = errorBodySchema.safeParse(await response.json())
    return body.data?.errors[0]?.message ?? "The App ID could not be checked. Try again."
  } catch {
    return "The server cannot be reached. Check the connection and try again."
  }
}
