// Deleting a snippet, and taking that back.
import { deletedSnippetSchema, snippetSchema } from "@/lib/contract/snippets/snippet"
import { callSnippets } from "./call-snippets"
import { type Held, hold } from "./snippet"

/** The panes keep what they hold. */
export async function deleteSnippet({ snippet, editKey }: Held): Promise<void> {
  const { deleted_at } = await callSnippets(`/${snippet.slug}`, {
    schema: deletedSnippetSchema,
    method: "DELETE",
    editKey,
  })
  hold({ snippet: { ...snippet, deleted_at }, editKey })
}

/** For a day after it was deleted. */
export async function restoreSnippet({ snippet, editKey }: Held): Promise<void> {
  await callSnippets(`/${snippet.slug}/restore`, { schema: snippetSchema, method: "POST", body: {}, editKey })
  hold({ snippet: { ...snippet, deleted_at: null }, editKey })
}
