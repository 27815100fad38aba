import { useId, useState } from "preact/hooks"
import { Icon } from "../parts/icon"
import type { View } from "../view"
import { say, words } from "../words/words"

type Asked =
  | { state: "open" | "sending" }
  | { state: "refused"; problem: string }
  | { state: "accepted"; email: string }

/** Asks a person who wrote, and of whom no address is known, where to send the answer to. */
export function EmailForm({ state, act }: View) {
  const id = useId()
  const [email, setEmail] = useState("")
  const [asked, setAsked] = useState<Asked>({ state: "open" })
  const isKnown = !state.person || state.person.role === "user" || state.person.email !== null
  if (asked.state === "accepted") return <p class="thread-note">{say(words.emailDone, { email: asked.email })}</p>
  if (isKnown) return null

  async function onSubmit(event: Event): Promise<void> {
    event.preventDefault()
    setAsked({ state: "sending" })
    const problem = await act.giveEmail(email.trim()).catch(() => words.cannotConnect)
    setAsked(problem === null ? { state: "accepted", email: email.trim() } : { state: "refused", problem })
  }

  return (
    <form class="email-form" onSubmit={onSubmit}>
      <label for={id}>
        <strong>{words.emailTitle}</strong>
        <span class="email-form-hint">{words.emailHint}</span>
      </label>
      <div class="email-line">
        <input
          id={id}
          type="email"
          required
          dir="ltr"
          autocomplete="email"
          placeholder="you@example.com"
          aria-label={words.emailLabel}
          aria-invalid={asked.state === "refused"}
          aria-describedby={`${id}-problem`}
          value={email}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <button type="submit" class="button button-icon" aria-label={words.send} disabled={asked.state === "sending"}>
          <Icon name="arrow" size={18} />
        </button>
      </div>
      <p id={`${id}-problem`} class="problem" role="alert">
        {asked.state === "refused" && asked.problem}
      </p>
    </form>
  )
}
