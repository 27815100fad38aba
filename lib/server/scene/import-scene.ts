import "server-only"
import { countScene } from "@/lib/contract/scene/counts"
import type { Scene } from "@/lib/contract/scene/parts"
import type { BroughtIn, SceneMode } from "@/lib/contract/scene/scene"
import { writeScene } from "@/lib/contract/scene/write-scene"
import { now } from "../common/clock"
import { lockText } from "../db/lock-text"
import { type Transaction, write } from "../db/write"
import { forgetAttributeNames } from "../names/attribute-names"
import { forgetEventNames } from "../names/event-names"
import { forgetLiveOutbounds } from "../outbound/outbound"
import { checkSameRequest, type Repeatable, repeatableOf } from "../snippets/repeat"
import type { Access } from "../workspace/access/reader"
import type { Bringing } from "./bringing"
import { emptyWorkspace } from "./empty-workspace"
import { giveBack } from "./give-back"
import { addArticles, addOutbounds, addTeam } from "./write-content"
import { addNames } from "./write-names"
import { addCompanies, addPeople } from "./write-people"
import { settingsWith } from "./write-settings"

type Import = { request?: Request; access: Access; scene: Scene; mode: SceneMode }

const unrepeatable: Repeatable = { requestKeyHash: null, requestHash: null }

/** Brings a scene into a workspace, all of it or nothing (lib/contract/scene/scene.ts). */
export async function importScene({ request, access, scene, mode }: Import): Promise<BroughtIn> {
  const workspaceId = access.workspace.id
  const repeatable = request ? repeatableOf(request, [mode, writeScene(scene)]) : unrepeatable
  const counts = countScene(scene)
  await write({ workspaceId }, async (tx, log) => {
    // Two at once take turns; the second finds what the first has brought.
    await lockText(tx, `${workspaceId} scene`)
    if (await isRepeated(tx, workspaceId, repeatable)) return
    if (mode === "replace") await emptyWorkspace(tx, workspaceId)
    const given = mode === "replace" ? await giveBack(tx, workspaceId) : { data: {}, fields: [] }
    const bringing: Bringing = { workspaceId, mode, at: now() }
    const team = await addTeam(tx, bringing, scene)
    await addNames(tx, bringing, scene)
    await addCompanies(tx, bringing, scene)
    await addPeople(tx, bringing, scene)
    await addOutbounds(tx, bringing, { scene, team })
    await addArticles(tx, bringing, scene)
    const settings = await settingsWith(tx, bringing, { scene, access })
    const repeat = { sceneKeyHash: repeatable.requestKeyHash, sceneHash: repeatable.requestHash }
    const data = { ...settings, ...given.data, ...repeat }
    await tx.workspace.update({ where: { id: workspaceId }, data, select: { id: true } })
    if (given.fields.length > 0) log("workspace.changed", null, { fields: given.fields })
    log("scene.imported", null, { mode, ...counts })
  })
  forgetLiveOutbounds(workspaceId)
  forgetEventNames(workspaceId)
  for (const subject of ["people", "company"] as const) forgetAttributeNames({ workspaceId, subject })
  return { mode, counts }
}

/** Whether the request did its work before. */
async function isRepeated(tx: Transaction, workspaceId: string, repeatable: Repeatable): Promise<boolean> {
  if (repeatable.requestKeyHash === null) return false
  const select = { sceneKeyHash: true, sceneHash: true }
  const last = await tx.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select })
  if (last.sceneKeyHash !== repeatable.requestKeyHash) return false
  checkSameRequest({ requestHash: last.sceneHash }, repeatable)
  return true
}
