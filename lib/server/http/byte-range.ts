import "server-only"
import type { ByteRange } from "../content/files/store"

type File = { size: number; etag: string }

/** The part of a file that a request asks for. Anything but one plain range is answered whole, as RFC 9110 allows. */
export function rangeOf(headers: Headers, { size, etag }: File): ByteRange | "whole" | "outside" {
  const asked = headers.get("range")
  const condition = headers.get("if-range")
  if (asked === null || (condition !== null && condition !== etag)) return "whole"
  const [match, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(asked.trim()) ?? []
  if (!match || (first === "" && last === "")) return "whole"
  if (first === "") return clip({ start: size - Number(last), end: size - 1 }, size)
  if (last !== "" && Number(last) < Number(first)) return "whole"
  return clip({ start: Number(first), end: last === "" ? size - 1 : Number(last) }, size)
}

function clip({ start, end }: ByteRange, size: number): ByteRange | "outside" {
  return start >= size ? "outside" : { start: Math.max(0, start), end: Math.min(end, size - 1) }
}

/** Whether the client holds the file already. */
export function isHeld(headers: Headers, etag: string): boolean {
  const held = headers.get("if-none-match")?.split(",") ?? []
  return held.some((tag) => tag.trim() === "*" || tag.trim().replace(/^W\//, "") === etag)
}
