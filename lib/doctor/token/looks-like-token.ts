/** `{"` in base64url, with which the header of every token begins. */
const begin = /^eyJ/

/** Whether a text is meant as a JWT, whole or broken. */
export function looksLikeToken(text: string): boolean {
  return begin.test(text) && /^[\w.+/=-]+$/.test(text)
}
