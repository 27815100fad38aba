import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { focusQuietly, focusUnlessTyping } from "../focus"
import { Icon } from "../parts/icon"
import { ProgressBar } from "../parts/progress-bar"
import type { View } from "../view"
import { say, words } from "../words/words"
import { SurveyQuestion } from "./survey-question"

type SurveyProps = Pick<View, "act"> & { survey: NoticeOf<"survey">; onThanks(): void }

/** Asks one question after the other. Answers are kept as they are given, so that a survey goes on where it was left. */
export function Survey({ survey, onThanks, act }: SurveyProps) {
  const { id, content, progress } = survey
  const { questions } = content
  const given = progress.answers ?? {}
  const firstOpen = questions.findIndex(({ key }) => given[key] === undefined)
  const [index, setIndex] = useState(Math.max(0, firstOpen))
  const [answers, setAnswers] = useState(given)
  const question = questions[index]
  if (!question) return null

  const isLast = index + 1 === questions.length
  const answer = answers[question.key]
  const hasAnswer = question.type === "text" || answer !== undefined
  const position = say(words.stepOf, { n: index + 1, all: questions.length })

  function onSubmit(event: Event): void {
    event.preventDefault()
    if (!hasAnswer) return
    if (isLast) onThanks()
    act.changeNotice(id, { state: isLast ? "completed" : "seen", progress: { answers } })
    if (!isLast) setIndex(index + 1)
  }

  function dismiss(): void {
    act.changeNotice(id, { state: "dismissed", progress: { answers } })
  }

  return (
    <SurveyCard id={id} onClose={dismiss}>
      <ProgressBar done={index + 1} all={questions.length} label={position} />
      <form onSubmit={onSubmit}>
        <SurveyQuestion
          key={question.key}
          question={question}
          answer={answer}
          onAnswer={(value) => setAnswers({ ...answers, [question.key]: value })}
        />
        <footer>
          <span class="tour-count">{position}</span>
          {index > 0 && (
            <button type="button" class="button button-quiet" onClick={() => setIndex(index - 1)}>
              {words.previous}
            </button>
          )}
          <button type="submit" class="button" disabled={!hasAnswer}>
            {isLast ? words.submit : words.next}
          </button>
        </footer>
      </form>
      <button type="button" class="icon-button card-dismiss" aria-label={words.dismiss} onClick={dismiss}>
        <Icon name="close" size={16} />
      </button>
    </SurveyCard>
  )
}

/** What a survey says when it is over. */
export function SurveyThanks({ text, onClose }: { text: string; onClose(): void }) {
  return (
    <SurveyCard className="survey-thanks" onClose={onClose}>
      <span class="empty-icon">
        <Icon name="check" size={24} />
      </span>
      <p role="alert" dir="auto">
        {text}
      </p>
      <button type="button" class="button button-quiet" onClick={onClose}>
        {words.closeSurvey}
      </button>
    </SurveyCard>
  )
}

type SurveyCardProps = { id?: string; className?: string; onClose(): void; children: ComponentChildren }

function SurveyCard({ id, className = "", onClose, children }: SurveyCardProps) {
  const card = useFocus()
  return (
    <section
      class={`card survey ${className}`}
      data-shows={id}
      role="dialog"
      aria-label={words.survey}
      tabIndex={-1}
      ref={card}
      onKeyDown={(event) => onEscape(event, onClose)}
    >
      {children}
    </section>
  )
}

/** Takes the focus, and gives it back to where it was unless the person has moved it elsewhere. */
function useFocus() {
  const card = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const origin = document.activeElement
    const element = card.current
    focusUnlessTyping(element)
    return () => {
      const root = element?.getRootNode() as ShadowRoot | undefined
      if (origin instanceof HTMLElement && element?.contains(root?.activeElement ?? null)) focusQuietly(origin)
    }
  }, [])
  return card
}

function onEscape(event: KeyboardEvent, close: () => void): void {
  if (event.key !== "Escape") return
  event.stopPropagation()
  close()
}
