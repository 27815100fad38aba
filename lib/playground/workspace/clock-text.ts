import type { FrameClock } from "@/lib/contract/frame/frame"

const units = [
  { name: "d", ms: 86_400_000 },
  { name: "h", ms: 3_600_000 },
  { name: "min", ms: 60_000 },
] as const

/** How far a clock is from the real time, in its two largest units: "+7 d", "−1 d 2 h", "+0 min". */
export function offsetText(offsetMs: number): string {
  // To the minute: what the change itself took is nobody's business.
  let rest = Math.round(Math.abs(offsetMs) / 60_000) * 60_000
  const parts: string[] = []
  for (const { name, ms } of units) {
    const count = Math.floor(rest / ms)
    rest -= count * ms
    if (count > 0) parts.push(`${count} ${name}`)
  }
  return `${offsetMs < 0 ? "−" : "+"}${parts.slice(0, 2).join(" ") || "0 min"}`
}

/** The time that it shows at this real one; both in epoch milliseconds. */
export function timeOf({ frozenAt, offsetMs }: FrameClock, realNow: number): number {
  return frozenAt ?? realNow + offsetMs
}
