/** The value below which that share of the samples lies. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export const atMost = (value) => ({ kind: "most", value })
export const atLeast = (value) => ({ kind: "least", value })

/** How many milliseconds the work took, each time. The first is not counted. */
export async function timesOf(count, work) {
  const times = []
  for (let round = -1; round < count; round++) {
    const began = performance.now()
    await work()
    if (round >= 0) times.push(performance.now() - began)
  }
  return times
}
