/** What the quoted words of a list of sources come to, for scripts or for styles. */
export type Keywords = {
  isNone: boolean
  /** The nonces without their `nonce-`, in their own letters. */
  nonces: string[]
  hasHash: boolean
  isStrictDynamic: boolean
  /** Whether anything inline may run: a nonce, a hash or strict-dynamic switches `'unsafe-inline'` off (fact 16.5). */
  allowsInline: boolean
}

export function readKeywords(listed: string[]): Keywords {
  const lower = listed.map((source) => source.toLowerCase())
  const nonces = listed.flatMap((source) => /^'nonce-(.+)'$/i.exec(source)?.[1] ?? [])
  const hasHash = lower.some((source) => /^'sha(?:256|384|512)-/.test(source))
  const isStrictDynamic = lower.includes("'strict-dynamic'")
  return {
    isNone: listed.length === 0 || (lower.length === 1 && lower[0] === "'none'"),
    nonces,
    hasHash,
    isStrictDynamic,
    allowsInline: lower.includes("'unsafe-inline'") && nonces.length === 0 && !hasHash && !isStrictDynamic,
  }
}

/** A list with more in it, and without the words that only mean something to scripts or alone. */
export function extend(listed: string[], more: string[], { forScripts = false } = {}): string[] {
  const kept = listed.filter((source) => {
    const lower = source.toLowerCase()
    return lower !== "'none'" && (forScripts || !/^'(?:nonce-|sha\d|strict-dynamic|unsafe-eval)/.test(lower))
  })
  return [...new Set([...kept, ...more])]
}
