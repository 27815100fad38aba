import { type FormEvent, useState } from "react"
import { type FileName, problemAmong } from "@/lib/contract/playground/files"
import { namesOf } from "@/lib/contract/playground/parts"
import { projectStore } from "@/lib/playground/project/project"
import { Button } from "../../ui/button"
import { TextField } from "../../ui/fields/text-field"

type FileFormProps = {
  verb: string
  /** The file that gets another name. */
  renamed?: FileName
  hint?: string
  onNamed: (name: FileName) => void
}

/** Asks for the name of a file, and says what is wrong with it. */
export function FileForm({ verb, renamed, hint, onNamed }: FileFormProps) {
  const [name, setName] = useState<string>(renamed ?? "")
  const [problem, setProblem] = useState<string | null>(null)

  function submit(event: FormEvent) {
    event.preventDefault()
    const others = namesOf(projectStore.getState()).filter((other) => other !== renamed)
    const found = problemAmong(name, others)
    setProblem(found)
    if (!found) onNamed(name as FileName)
  }

  return (
    <form className="flex flex-col gap-2" onSubmit={submit}>
      <TextField
        label="File name"
        placeholder="cart.ts"
        autoFocus
        aria-invalid={problem !== null}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      {problem && (
        <p role="alert" className="text-bad text-xs">
          {problem}
        </p>
      )}
      {hint && !problem && <p className="text-muted text-xs">{hint}</p>}
      <Button type="submit" tone="primary" className="self-end">
        {verb}
      </Button>
    </form>
  )
}
