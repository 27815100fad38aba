/** A random UUID. `crypto.randomUUID` is missing from pages without HTTPS; `getRandomValues` is not. */
export function newUuid(): string {
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (place) => randomDigit(Number(place)).toString(16))
}

/** The 8 begins with the bits of the variant, so that only its last two are random; a 0 or 1 has four. */
function randomDigit(place: number): number {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  return place ^ (byte & (15 >> (place / 4)))
}
