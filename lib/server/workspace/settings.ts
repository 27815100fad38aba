// What the team sets for its Messenger. The look is kept as JSON; the name and the need of proof have columns.
import "server-only"
import { z } from "zod"
import { type SpaceName, spaceNames } from "@/lib/contract/names"
import type { WorkspaceSettings } from "@/lib/contract/playground/inbox"
import { write } from "../db/write"
import { type Access, requireScope } from "./access/reader"
import { type Workspace, workspaceSelect } from "./workspace"

const lookShape = {
  action_color: z.string().nullable().catch(null),
  background_color: z.string().nullable().catch(null),
}

// What is missing in a stored row, or of another shape, falls back.
const storedSchema = z.object({
  strict_proof: z.boolean().catch(true),
  greeting: z.string().catch("Hello!"),
  ...lookShape,
  spaces: z
    .array(z.unknown())
    .catch([...spaceNames])
    .transform(inOrder),
  styles: z.record(z.string(), z.object(lookShape)).catch({}),
  theme_mode: z.enum(["light", "dark", "system"]).catch("light"),
  hide_default_launcher: z.boolean().catch(false),
  shutdown_forgets_visitor: z.boolean().catch(false),
  data_connector: z.string().nullable().catch(null),
})

type StoredSettings = z.output<typeof storedSchema>

/** The settings kept as JSON, with a default for each that is not set. */
export function readSettings({ settings }: Pick<Workspace, "settings">): StoredSettings {
  return storedSchema.parse(settings ?? {})
}

/** The settings as the team sees them. */
export function describeSettings(workspace: Workspace): WorkspaceSettings {
  const { name, requiresVerification } = workspace
  return { name, requires_verification: requiresVerification, ...readSettings(workspace) }
}

type SettingsChange = { [Field in keyof WorkspaceSettings]?: WorkspaceSettings[Field] | undefined }

/**
 * Writes the given settings and leaves the others. Requiring verification ends unproven logins at their next request; no
 * longer requiring it opens every person to whoever names them, so it takes the scope of the secret that it is about.
 */
export async function changeSettings(access: Access, change: SettingsChange): Promise<WorkspaceSettings> {
  const { id, requiresVerification: isRequired } = access.workspace
  if ((change.requires_verification ?? isRequired) !== isRequired) requireScope(access, "secrets")
  const { result } = await write({ workspaceId: id }, async (tx, log) => {
    // Two changes at once take turns, so that neither undoes the other.
    await tx.$queryRaw`SELECT id FROM "Workspace" WHERE id = ${id} FOR NO KEY UPDATE`
    const before = describeSettings(await tx.workspace.findUniqueOrThrow({ where: { id }, select: workspaceSelect }))
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
    const { name, requires_verification: requiresVerification, ...settings } = { ...before, ...given }
    const data = { name, requiresVerification, settings }
    const after = describeSettings(await tx.workspace.update({ where: { id }, data, select: workspaceSelect }))
    const fields = Object.keys(given).filter((field) => isOther(before, after, field as keyof WorkspaceSettings))
    if (fields.length > 0) log("workspace.changed", null, { fields })
    return after
  })
  return result
}

function isOther(before: WorkspaceSettings, after: WorkspaceSettings, field: keyof WorkspaceSettings): boolean {
  return JSON.stringify(before[field]) !== JSON.stringify(after[field])
}

/** Known spaces once each: "home" first when it is among them, and "messages" always (fact 14.4). */
function inOrder(given: unknown[]): SpaceName[] {
  const names = [...new Set([...given, "messages"])].filter((name) => spaceNames.some((known) => known === name))
  const known = names as SpaceName[] // The filter leaves no other.
  return [...known.filter((name) => name === "home"), ...known.filter((name) => name !== "home")]
}
