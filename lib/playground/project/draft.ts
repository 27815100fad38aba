// What was edited in this tab, so that neither a reload nor another address loses it. A draft belongs to the address it was
// typed at, and is kept whatever its size.
import * as z from "zod/mini"
import { fileNameSchema } from "@/lib/contract/playground/files"
import { bareProject } from "@/lib/contract/playground/parts"
import { type Project, projectKeySchema } from "@/lib/contract/playground/project"
import { noSettings, projectSettingsSchema } from "@/lib/contract/playground/settings"
import { me, type Owner } from "./owner"

const prefix = "messenger-playground:draft:"

export type Draft = Project & { owner: Owner }

const ownerSchema = z.discriminatedUnion("kind", [
  // Back at one's own project, it is in one's own workspace.
  z.object({ kind: z.literal("me") }),
  z.object({ kind: z.literal("stranger"), project: projectKeySchema }),
])
const draftSchema = z.object({
  ...{ html: z.string(), css: z.string(), script: z.string() },
  named: z._default(z.record(fileNameSchema, z.string()), {}),
  settings: z._default(projectSettingsSchema, noSettings),
  address: z.string(),
  owner: z._default(ownerSchema, me),
  /** Epoch milliseconds. */
  editedAt: z.number(),
})

/** Where there is no room, the drafts that are oldest make some. Forbidden storage only costs the draft. */
export function saveDraft({ owner, ...project }: Draft): void {
  const key = keyOf(location.href)
  const text = JSON.stringify({ address: location.href, ...bareProject(project), owner, editedAt: Date.now() })
  while (!tryToKeep(key, text)) if (!dropOldest(key)) return
}

/** The draft of this address, if there is one. An edited stranger's project is still theirs. */
export function readDraft(): Draft | null {
  const draft = read(keyOf(location.href))
  return draft?.address === location.href ? draft : null
}

export function dropDraft(): void {
  try {
    sessionStorage.removeItem(keyOf(location.href))
  } catch {}
}

/** A link may be a megabyte, which as a key would take the room twice; the draft says itself whose it is. */
function keyOf(address: string): string {
  return `${prefix}${address.length}:${address.slice(-64)}`
}

function read(key: string) {
  try {
    return draftSchema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? "null")).data ?? null
  } catch {
    return null
  }
}

function tryToKeep(key: string, text: string): boolean {
  try {
    sessionStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

/** Answers whether there was one besides that of the key. */
function dropOldest(except: string): boolean {
  try {
    const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(prefix) && key !== except)
    const [oldest] = keys.sort((one, other) => (read(one)?.editedAt ?? 0) - (read(other)?.editedAt ?? 0))
    if (oldest === undefined) return false
    sessionStorage.removeItem(oldest)
    return true
  } catch {
    return false
  }
}
