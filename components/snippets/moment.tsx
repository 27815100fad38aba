// In UTC, since the server that renders it does not know where its reader is.
const dayAndTime = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
  timeZone: "UTC",
  hourCycle: "h23",
})

/** An instant in Unix seconds. */
export function Moment({ seconds }: { seconds: number }) {
  const date = new Date(seconds * 1_000)
  return <time dateTime={date.toISOString()}>{dayAndTime.format(date)} UTC</time>
}
