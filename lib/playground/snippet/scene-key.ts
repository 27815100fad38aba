import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import type { Snippet } from "@/lib/contract/snippets/snippet"
import { keyOf } from "../project/mine"

/** By which a snippet's revision has a workspace with its scene; a revision never changes, so neither does what it brings. */
export function sceneKeyOf({ slug, revision }: Pick<Snippet, "slug" | "revision">): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([keyOf(revision.files), "scene", slug, revision.number]))))
}

/** By which an example has a workspace with its scene. */
export function sceneKeyOfExample(slug: string): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(["example", slug]))))
}
