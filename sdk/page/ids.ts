/** A random UUID. `crypto.randomUUID`, the quick way, is missing from pages without HTTPS; `getRandomValues` is not. */
export function newUuid(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID()
  const random = crypto.getRandomValues(new Uint8Array(form.length))
  // The 8 begins with the bits of the variant, so that only its last two are random; a 0 or 1 has four.
  return form.replace(/[018]/g, (digit, at: number) => {
    const place = Number(digit)
    return (place ^ ((random[at] ?? 0) & (15 >> (place / 4)))).toString(16)
  })
}

const form = "10000000-1000-4000-8000-100000000000"
