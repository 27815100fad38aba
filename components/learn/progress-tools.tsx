import { useRef, useState } from "react"
import { progressSchema, progressStore } from "@/lib/playground/lessons/progress"
import { saveFile } from "@/lib/playground/transfer/save-file"
import { Button } from "../ui/button"

/** A file of what was reached takes a few kB. */
const mostBytes = 100_000

/** Takes what was reached to another browser, and brings it from one. */
export function ProgressTools() {
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ isBad: boolean; text: string } | null>(null)

  function take() {
    const { reached } = progressStore.getState()
    const text = JSON.stringify({ version: 1, reached }, null, 2)
    saveFile("lessons.json", new Blob([text], { type: "application/json" }))
  }

  async function bring(file: File | undefined) {
    if (file) setSaid(await read(file))
    if (input.current) input.current.value = ""
  }

  return (
    <section aria-label="Your progress" className="flex flex-wrap items-center gap-2 text-muted text-xs">
      <p className="mr-auto">What you reached is kept in this browser.</p>
      <p role="status" className={said?.isBad ? "text-bad" : ""}>
        {said?.text}
      </p>
      <Button onClick={take}>Save it as a file</Button>
      <Button onClick={() => input.current?.click()}>Bring it from a file</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="File with progress"
        className="sr-only"
        tabIndex={-1}
        onChange={({ target }) => void bring(target.files?.[0])}
      />
    </section>
  )
}

async function read(file: File) {
  const problem = { isBad: true, text: `“${file.name}” holds no progress; it must be a file that was saved here.` }
  if (file.size > mostBytes) return problem
  try {
    const { reached } = progressSchema.parse(JSON.parse(await file.text()))
    progressStore.getState().add(reached)
    return { isBad: false, text: "Added." }
  } catch {
    return problem
  }
}
