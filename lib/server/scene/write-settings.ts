import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { WorkspaceSettings } from "@/lib/contract/playground/inbox"
import type { Scene } from "@/lib/contract/scene/parts"
import { LostRace, type Transaction } from "../db/write"
import { type Access, requireScope } from "../workspace/access/reader"
import { describeSettings } from "../workspace/settings"
import { templateId } from "../workspace/template"
import { workspaceSelect } from "../workspace/workspace"
import type { Bringing } from "./bringing"
import { differing, refuseOther } from "./conflict"

/** What a workspace is called whose team gave it no name. */
const givenNames = ["Demo", "My workspace"]

type Setting = { scene: Scene; access: Access }

/**
 * Answers what the settings in the workspace's row, which is held from here on, become. Added, a scene changes only what is as
 * in a new workspace; in the place of all there was, the rest becomes what it is there.
 */
export async function settingsWith(tx: Transaction, { workspaceId: id, mode }: Bringing, { scene, access }: Setting) {
  const given = scene.settings
  await tx.$queryRaw`SELECT id FROM "Workspace" WHERE id = ${id} FOR NO KEY UPDATE`
  const rows = await tx.workspace.findMany({ where: { id: { in: [id, templateId] } }, select: workspaceSelect })
  const [own, template] = [id, templateId].map((each) => rows.find((row) => row.id === each))
  if (!own || !template) throw new LostRace()
  const before = describeSettings(own)
  const { name: _, requires_verification: __, ...fresh } = describeSettings(template)
  if ((given.requires_verification ?? before.requires_verification) !== before.requires_verification) {
    requireScope(access, "secrets")
  }
  if (mode === "add") refuseSet({ given, before, fresh: { ...fresh, requires_verification: false } })
  const base = mode === "replace" ? { ...before, ...fresh } : before
  const { name, requires_verification: requiresVerification, ...settings } = { ...base, ...without(given) }
  return { name, requiresVerification, settings } satisfies Prisma.WorkspaceUpdateInput
}

type Compared = { given: Scene["settings"]; before: WorkspaceSettings; fresh: object }

function refuseSet({ given, before, fresh }: Compared): void {
  for (const [field, value] of Object.entries(without(given))) {
    const there = { [field]: before[field as keyof WorkspaceSettings] } // Object.entries forgets the keys of a closed type.
    const isFresh =
      field === "name" ? givenNames.includes(before.name) : differing({ given: there, there: fresh }) === null
    if (!isFresh) refuseOther({ path: "settings", given: { [field]: value }, there })
  }
}

type Given = { [Field in keyof WorkspaceSettings]?: WorkspaceSettings[Field] }

/** What the scene leaves out is no value. */
function without(given: Scene["settings"]): Given {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
