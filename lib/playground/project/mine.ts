// Which projects were shared, or adopted, in this browser. Links carry no name, so a project is known by its hash, which
// nobody can make another project for.
import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import * as z from "zod/mini"
import { type BareProject, textOfProject } from "@/lib/contract/playground/parts"
import { type Project, projectKeySchema } from "@/lib/contract/playground/project"
import { me, type Owner } from "./owner"

const storageKey = "messenger-playground:mine"
/** The oldest links become a stranger's again: that costs a press of a button. */
const maxKept = 500

const keysSchema = z.array(projectKeySchema)

/** The same for the same project, and for nothing else. */
export function keyOf(project: BareProject): string {
  return bytesToHex(sha256(utf8ToBytes(textOfProject(project))))
}

/** Whose project came by a link. */
export function ownerOf(project: Project): Owner {
  const key = keyOf(project)
  return readKeys().includes(key) ? me : { kind: "stranger", project: key }
}

/** Full or forbidden storage: the link then asks before it runs. */
export function keepAsMine(project: Project): void {
  const key = keyOf(project)
  const keys = [key, ...readKeys().filter((other) => other !== key)].slice(0, maxKept)
  try {
    localStorage.setItem(storageKey, JSON.stringify(keys))
  } catch {}
}

function readKeys(): string[] {
  try {
    return keysSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? "null")).data ?? []
  } catch {
    return []
  }
}
