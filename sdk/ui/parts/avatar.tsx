import { isImageAddress } from "../../../lib/contract/image-address"
import type { Face } from "./author"

/** A face, or initials in a colour that stays with the name. Always beside the name, so it says nothing itself. */
export function Avatar({ face, size = 36 }: { face: Face; size?: number }) {
  const style = { width: `${size}px`, height: `${size}px`, "--messenger-hue": String(hueOf(face.name)) }
  const source = face.avatar_url
  return (
    <span class="avatar" style={style} aria-hidden="true">
      {source && isShowable(source) ? <img src={source} alt="" referrerpolicy="no-referrer" /> : initialsOf(face.name)}
    </span>
  )
}

/** The server may also draw a face itself, as an image that needs no request. */
function isShowable(source: string): boolean {
  return isImageAddress(source) || source.startsWith("data:image/")
}

function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map((part) => Array.from(part ?? "")[0] ?? "").join("")
}

function hueOf(name: string): number {
  return (Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9_973, 7) * 137) % 360
}
