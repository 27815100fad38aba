import { type FormEvent, useState } from "react"
import { limits } from "@/lib/contract/limits"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { saveSnippet } from "@/lib/playground/snippet/save-snippet"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/fields/text-field"

/** What a snippet says of itself, and whether everybody finds it. */
export function SnippetDetails({ snippet }: { snippet: Snippet }) {
  const [title, setTitle] = useState(snippet.title)
  const [description, setDescription] = useState(snippet.description)
  const [tags, setTags] = useState(snippet.tags.join(", "))
  const [isListed, setListed] = useState(snippet.is_listed)

  function save(event: FormEvent) {
    event.preventDefault()
    const names = tags.split(",").flatMap((tag) => tag.trim() || [])
    void saveSnippet({ details: { title, description, tags: names, is_listed: isListed } })
  }

  return (
    <form className="flex flex-col gap-2" onSubmit={save}>
      <TextField
        label="Title"
        required
        maxLength={limits.snippetTitleLength}
        value={title}
        onChange={({ target }) => setTitle(target.value)}
      />
      <label className="flex flex-col gap-1">
        <span className="font-medium text-xs">Description</span>
        <textarea
          rows={2}
          maxLength={limits.snippetDescriptionLength}
          value={description}
          onChange={({ target }) => setDescription(target.value)}
          className="rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-sm"
        />
      </label>
      <TextField
        label="Tags, with commas between"
        placeholder="identity, logout"
        value={tags}
        onChange={({ target }) => setTags(target.value)}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <label className="flex items-center gap-2 text-xs">
          <input type="checkbox" checked={isListed} onChange={({ target }) => setListed(target.checked)} />
          List it in the gallery for everybody
        </label>
        <Button type="submit">Save details</Button>
      </div>
    </form>
  )
}
