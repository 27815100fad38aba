// Words that strangers read: characters that cannot be seen, and those that turn the direction of what follows, are taken out.

/** Controls but line breaks and tabs, marks of direction, and what only separates lines or words. */
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

/** One line without them; white space is one space. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\s\u2028\u2029]+/g, " ")
    .replace(unseen, "")
    .replace(/ {2,}/g, " ")
    .trim()
}

/** Several lines without them. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.replaceAll("\t", " ").replace(unseen, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}
