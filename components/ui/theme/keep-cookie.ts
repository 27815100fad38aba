const yearInSeconds = 365 * 24 * 3_600

/** Keeps a choice of this browser for a year where the server reads it, so that a page is drawn right at once. */
export function keepCookie(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox ESR.
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${yearInSeconds}; samesite=lax`
}
