const kilobyte = 1_024

/** A number of bytes as a person reads it. */
export function fileSize(bytes: number): string {
  if (bytes < kilobyte) return `${bytes} B`
  const kilobytes = bytes / kilobyte
  return kilobytes < kilobyte ? `${Math.round(kilobytes)} kB` : `${(kilobytes / kilobyte).toFixed(1)} MB`
}
