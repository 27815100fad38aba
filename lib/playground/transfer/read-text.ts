/** A file's bytes as text; throws an Error that names the file where they are none. */
export function readText(name: string, bytes: AllowSharedBufferSource): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${name} is no text. Save it as UTF-8 and try again.`)
  }
}
