import { type FormEvent, useState } from "react"
import { keepMySnippet, readMySnippets } from "@/lib/playground/snippet/my-snippets"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/fields/text-field"

/** What this browser may change, and the way to bring a key from another one. */
export function MySnippets({ current }: { current: string | null }) {
  const others = readMySnippets().filter(({ slug }) => slug !== current)
  return (
    <details className="border-line border-t pt-2 text-xs">
      <summary className="cursor-pointer font-medium">My snippets ({others.length + (current ? 1 : 0)})</summary>
      <ul className="mt-1 max-h-40 overflow-auto">
        {others.map(({ slug, title }) => (
          <li key={slug}>
            <a className="block truncate rounded px-1.5 py-1 hover:bg-hover" href={`/?snippet=${slug}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
      <BringKey />
    </details>
  )
}

/** A snippet that another browser saved. Its code opens stopped, since a key proves nothing about who wrote it. */
function BringKey() {
  const [link, setLink] = useState("")
  const [editKey, setEditKey] = useState("")

  function bring(event: FormEvent) {
    event.preventDefault()
    const slug = link.trim().split("/").at(-1) ?? ""
    keepMySnippet({ slug, title: slug, editKey: editKey.trim(), revision: 1, isTrusted: false, savedAt: Date.now() })
    location.assign(`/?snippet=${slug}`)
  }

  return (
    <form className="mt-2 flex flex-col gap-2" onSubmit={bring}>
      <TextField label="Link of a snippet" required value={link} onChange={({ target }) => setLink(target.value)} />
      <TextField label="Its edit key" required value={editKey} onChange={({ target }) => setEditKey(target.value)} />
      <Button type="submit" className="self-end">
        Edit it in this browser
      </Button>
    </form>
  )
}
