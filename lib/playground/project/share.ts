// A project in the URL's fragment, which no server sees: "1" (the format), then the project as JSON, deflated with a
// preset dictionary, in base64url. Links are for ever: a change of the format or the dictionary takes a new number.
import { Deflate, Inflate, strFromU8, strToU8 } from "fflate"
import { type BareProject, bareProject } from "@/lib/contract/playground/parts"
import { type Project, projectSchema } from "@/lib/contract/playground/project"
import { projectStore } from "./project"
import { dictionary } from "./share-dictionary"

const format = "1"
/** More than any project may hold, so that a small link cannot fill the memory. */
const maxBytes = 20_000_000

/** The address of the current project. */
export function shareUrl(): string {
  return `${location.origin}/#${encodeProject(projectStore.getState())}`
}

/** Null when the fragment holds no project that can be read. */
export function readSharedProject(hash: string): Project | null {
  const text = hash.replace(/^#/, "")
  return text.startsWith(format) ? decodeProject(text) : null
}

export function encodeProject(project: BareProject): string {
  const chunks: Uint8Array[] = []
  const deflate = new Deflate({ level: 9, dictionary: strToU8(dictionary) }, (chunk) => chunks.push(chunk))
  deflate.push(strToU8(JSON.stringify(bareProject(project))), true)
  return format + toBase64Url(concat(chunks))
}

export function decodeProject(text: string): Project | null {
  try {
    const chunks: Uint8Array[] = []
    let size = 0
    const inflate = new Inflate({ dictionary: strToU8(dictionary) }, (chunk) => {
      size += chunk.length
      if (size > maxBytes) throw new Error("too large")
      chunks.push(chunk)
    })
    const bytes = fromBase64Url(text.slice(format.length))
    // In steps, so that the limit is noticed before everything is unpacked.
    for (let start = 0; start < bytes.length; start += 4_096) {
      inflate.push(bytes.subarray(start, start + 4_096), start + 4_096 >= bytes.length)
    }
    return projectSchema.parse(JSON.parse(strFromU8(concat(chunks))))
  } catch {
    return null
  }
}

function concat(chunks: Uint8Array[]) {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const chunk of chunks) {
    whole.set(chunk, offset)
    offset += chunk.length
  }
  return whole
}

function toBase64Url(bytes: Uint8Array) {
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}

function fromBase64Url(text: string) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
