const time = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit" })
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" })

/** An instant in Unix seconds: the time alone if it was today. */
export function formatMoment(seconds: number): string {
  const date = new Date(seconds * 1_000)
  const isToday = date.toDateString() === new Date().toDateString()
  return (isToday ? time : dayAndTime).format(date)
}
