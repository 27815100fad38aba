/** Paragraphs in which code stands in backticks. */
export function EntryText({ text }: { text: string }) {
  return text
    .split("\n\n")
    .filter((paragraph) => paragraph.trim() !== "")
    .map((paragraph) => (
      <p key={paragraph} className="max-w-prose text-pretty">
        {paragraph.split("`").map((part, index) =>
          index % 2 === 1 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text do not move.
            <code key={index} className="rounded bg-sunken px-1 font-mono text-[0.92em]">
              {part}
            </code>
          ) : (
            part
          ),
        )}
      </p>
    ))
}
