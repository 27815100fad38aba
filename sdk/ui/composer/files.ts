import { limits } from "../../../lib/contract/limits"
import { sizeName } from "../parts/time"
import { say, words } from "../words/words"

/** Files that may be sent, by the ending of their name: systems name the type of some differently, or not at all. */
const types: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  pdf: "application/pdf",
  txt: "text/plain",
  csv: "text/csv",
  zip: "application/zip",
  mp4: "video/mp4",
}

/** For the file dialog. */
export const acceptedFiles = Object.keys(types)
  .map((ending) => `.${ending}`)
  .join(",")

/** The file with the type that its name or system says, or why it cannot be sent. */
export function checkFile(file: File): { file: File } | { problem: string } {
  const type = typeOf(file)
  if (!type) return { problem: words.fileWrongType }
  if (file.size > limits.attachmentBytes) {
    return { problem: say(words.fileTooLarge, { size: sizeName(limits.attachmentBytes) }) }
  }
  return { file: type === file.type ? file : new File([file], file.name, { type }) }
}

function typeOf({ name, type }: File): string | undefined {
  const ending = name.split(".").at(-1)?.toLowerCase() ?? ""
  if (Object.values(types).includes(type)) return type
  return Object.hasOwn(types, ending) && name.includes(".") ? types[ending] : undefined
}
