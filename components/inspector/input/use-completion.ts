import { type RefObject, useRef, useState } from "react"
import { commonPrefix, findCompletions, questionOf } from "@/lib/playground/console/completion"
import type { Tell } from "@/lib/playground/console/evaluate"

/** Names that may stand at the cursor, and the one that is chosen of them. */
export type Choices = { names: string[]; chosen: number; prefix: string }

type CompletionOptions = {
  field: RefObject<HTMLTextAreaElement | null>
  tell: Tell
  /** Puts text at the cursor. */
  insert: (text: string) => void
}

/** Completes the name at the cursor by what the running page has. */
export function useCompletion({ field, tell, insert }: CompletionOptions) {
  const [choices, setChoices] = useState<Choices | null>(null)
  /** The text that nothing could be done for: asked again, Tab moves on, so that nobody is caught here. */
  const given = useRef<string | null>(null)

  function textBefore() {
    const { value = "", selectionStart = 0 } = field.current ?? {}
    return value.slice(0, selectionStart)
  }

  /** Whether there is anything to ask. */
  function complete(): boolean {
    const before = textBefore()
    const question = questionOf(before)
    if (!question || given.current === before) return false
    void findCompletions(question, tell).then((names) => {
      // Somebody typed meanwhile.
      if (textBefore() === before) offer(names, question.prefix)
    })
    return true
  }

  function offer(names: string[], prefix: string) {
    const more = commonPrefix(names).slice(prefix.length)
    if (more) insert(more)
    given.current = textBefore()
    if (names.length > 1) setChoices({ names, chosen: 0, prefix: prefix + more })
  }

  function move(by: 1 | -1) {
    setChoices((now) => now && { ...now, chosen: (now.chosen + by + now.names.length) % now.names.length })
  }

  function accept(name = choices?.names[choices.chosen]) {
    if (choices && name) insert(name.slice(choices.prefix.length))
    given.current = textBefore()
    setChoices(null)
  }

  return { choices, complete, move, accept, close: () => setChoices(null) }
}
