import { useId } from "preact/hooks"
import type { NoticeOf } from "../../../lib/contract/messenger/content"
import { words } from "../words/words"

type Question = NoticeOf<"survey">["content"]["questions"][number]
type Answer = string | number

type QuestionProps = { question: Question; answer: Answer | undefined; onAnswer(answer: Answer): void }

/** One question of a survey: a scale, a choice, or room for words. */
export function SurveyQuestion({ question, answer, onAnswer }: QuestionProps) {
  const id = useId()
  if (question.type === "text") {
    return (
      <div class="question">
        <label for={id}>
          <h2 dir="auto">{question.text}</h2>
        </label>
        <textarea
          id={id}
          rows={4}
          dir={answer ? "auto" : undefined}
          maxLength={2_000}
          placeholder={words.yourAnswer}
          value={String(answer ?? "")}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      </div>
    )
  }

  const options: Answer[] =
    question.type === "choice" ? question.options : Array.from({ length: question.max }, (_, index) => index + 1)
  return (
    <fieldset class="question" data-type={question.type}>
      <legend>
        <h2 dir="auto">{question.text}</h2>
      </legend>
      <div class="options" style={{ "--messenger-columns": columnsOf(question) }}>
        {options.map((option) => (
          <label key={option} class="option">
            <input type="radio" name={id} checked={answer === option} onChange={() => onAnswer(option)} />
            <bdi>{option}</bdi>
          </label>
        ))}
      </div>
      {question.type === "rating" && (
        <p class="scale" aria-hidden="true">
          <span>{words.lowest}</span>
          <span>{words.highest}</span>
        </p>
      )}
    </fieldset>
  )
}

/** A long scale takes two rows of the same length. */
function columnsOf(question: Question): number {
  if (question.type !== "rating") return 1
  return question.max > 7 ? Math.ceil(question.max / 2) : question.max
}
