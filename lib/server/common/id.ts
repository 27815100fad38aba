import "server-only"
import { randomBytes } from "node:crypto"
import { realNow } from "./clock"

export type IdPrefix =
  | "wks"
  | "adm"
  | "usr"
  | "cmp"
  | "cnv"
  | "msg"
  | "out"
  | "dlv"
  | "pgv"
  | "ses"
  | "brw"
  | "art"
  | "att"
  | "nam"
  | "tok"
  | "snp"
  | "rep"
  | "req"

// Digits before letters, lower case only: every database collation sorts these characters alike.
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
const timeLength = 10
const counterLength = 4
const randomLength = 12

let last = { time: 0, counter: 0 }

/** A new id: `usr_<time><counter><random>`. Ids of one process sort in the order they were made. */
export function newId(prefix: IdPrefix): string {
  const time = Math.max(realNow().getTime(), last.time)
  last = { time, counter: time === last.time ? last.counter + 1 : 0 }
  return `${prefix}_${inBase32(time, timeLength)}${inBase32(last.counter, counterLength)}${randomText(randomLength)}`
}

/** Random letters and digits, five bits each. */
export function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % 32]).join("")
}

function inBase32(value: number, length: number): string {
  let text = ""
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = alphabet[rest % 32] + text
  return text
}
