/** The value below which that share of the samples lies. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
}

export const atMost = (value) => ({ kind: "most", value })
export const atLeast = (value) => ({ kind: "least", value })
