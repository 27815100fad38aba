/** Grey lines in the place of text that is on its way. */
export function Skeleton({ lines }: { lines: number }) {
  return (
    <div aria-hidden className="flex flex-col gap-2.5 p-3">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={`h-3 animate-pulse rounded bg-hover ${line % 2 ? "w-1/2" : "w-3/4"}`} />
      ))}
    </div>
  )
}
