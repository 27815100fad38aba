import { errorBodySchema } from "@/lib/contract/errors"
import { type StrangersWorkspace, strangersWorkspaceSchema } from "@/lib/contract/playground"

/** Asks the server for the workspace that somebody else's project has in this browser. */
export async function openStrangersWorkspace(project: string): Promise<StrangersWorkspace> {
  const response = await fetch("/api/playground/browser/projects", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ project }),
  }).catch(() => {
    throw new Error("The server cannot be reached. Check the connection and press Run again.")
  })
  const answer: unknown = await response.json().catch(() => null)
  const opened = strangersWorkspaceSchema.safeParse(answer)
  if (response.ok && opened.success) return opened.data
  const message = errorBodySchema.safeParse(answer).data?.errors[0]?.message
  throw new Error(message ?? "No workspace could be made for this project. Press Run again.")
}
