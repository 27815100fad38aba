import { type KeyboardEvent, useId, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { evaluate, maxLine } from "@/lib/playground/console/evaluate"
import { createHistory } from "@/lib/playground/console/history"
import { timelineStore } from "@/lib/playground/timeline/timeline"
import { usePlayground } from "../../playground/playground-context"
import { CompletionList, optionId } from "./completion-list"
import { useCompletion } from "./use-completion"
import { useReason } from "./use-reason"

const maxRows = 8

/** Evaluates what is entered in the page that runs, as the console of a browser does. */
export function ConsoleInput() {
  const { tell } = usePlayground()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState("")
  const [history] = useState(createHistory)
  const id = useId()
  const completion = useCompletion({ field, tell, insert })
  const { choices } = completion
  const reason = useReason()

  /** Replaces the text, and puts the cursor behind it, or where it is said. */
  function write(next: string, cursor = next.length) {
    flushSync(() => setText(next.slice(0, maxLine)))
    field.current?.setSelectionRange(cursor, cursor)
  }

  function insert(added: string) {
    const { value = "", selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    write(value.slice(0, selectionStart) + added + value.slice(selectionEnd), selectionStart + added.length)
  }

  function enter() {
    if (!text.trim()) return
    evaluate(text, tell)
    history.add(text)
    write("")
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return
    if (choices ? chooses(event) : acts(event)) event.preventDefault()
  }

  /** Whether the key was meant for the list. */
  function chooses({ key, shiftKey }: KeyboardEvent) {
    if (key === "ArrowDown" || key === "ArrowUp") completion.move(key === "ArrowDown" ? 1 : -1)
    else if (key === "Enter" || (key === "Tab" && !shiftKey)) completion.accept()
    else if (key === "Escape") completion.close()
    else return false
    return true
  }

  function acts({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent) {
    const isPlain = !shiftKey && !ctrlKey && !altKey && !metaKey
    if (key === "Enter" && isPlain) enter()
    else if (key === "Tab" && isPlain) return completion.complete()
    else if (key.toLowerCase() === "l" && ctrlKey && !altKey) timelineStore.getState().clear()
    else if ((key === "ArrowUp" || key === "ArrowDown") && isPlain) return recalls(key)
    else return false
    return true
  }

  /** Within a text of several lines the arrows move the cursor until its end. */
  function recalls(key: "ArrowUp" | "ArrowDown") {
    const cursor = field.current?.selectionStart ?? 0
    const between = key === "ArrowUp" ? text.slice(0, cursor) : text.slice(cursor)
    if (between.includes("\n")) return false
    const line = key === "ArrowUp" ? history.older(text) : history.newer()
    if (line !== null) write(line)
    return line !== null
  }

  return (
    <div className="relative flex shrink-0 items-start gap-1 border-line border-t px-3 py-1 font-mono text-xs focus-within:bg-sunken">
      <span aria-hidden className="w-3.5 shrink-0 text-center text-accent leading-5 max-md:leading-10">
        ›
      </span>
      <textarea
        ref={field}
        aria-label="Console input"
        aria-describedby={`${id}-help`}
        aria-autocomplete="list"
        aria-controls={choices ? `${id}-list` : undefined}
        aria-activedescendant={choices ? optionId(`${id}-list`, choices.chosen) : undefined}
        value={text}
        rows={Math.min(maxRows, text.split("\n").length)}
        maxLength={maxLine}
        disabled={reason !== null}
        placeholder={reason ?? "Evaluate TypeScript in the preview"}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.target.value)
          completion.close()
        }}
        onBlur={completion.close}
        onKeyDown={onKeyDown}
        className="min-w-0 flex-1 resize-none bg-transparent leading-5 outline-none placeholder:text-muted max-md:min-h-10 max-md:py-2.5"
      />
      <p id={`${id}-help`} className="sr-only">
        Enter runs the line, Shift and Enter begins another one. Arrow up and down bring back earlier lines, Tab
        completes a name, Control and L clears the inspector.
      </p>
      {choices && <CompletionList id={`${id}-list`} choices={choices} onAccept={completion.accept} />}
    </div>
  )
}
