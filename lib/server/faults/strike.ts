import "server-only"
import { type Fault, isSameFault, type MessengerCall } from "@/lib/contract/playground/faults"
import { type Transaction, write } from "../db/write"
import { readFaults } from "./stored-faults"

type Strike = { workspaceId: string; fault: Fault; call: MessengerCall; traceId: string | undefined }

/** Logs that a call meets a fault, and counts it. Answers false where others took the last of its strikes. */
export async function recordStrike({ workspaceId, fault, call, traceId }: Strike): Promise<boolean> {
  const { result } = await write({ workspaceId, traceId }, async (tx, log) => {
    const left = await countDown(tx, { workspaceId, fault })
    if (left === null) return false
    log("fault.met", null, { kind: fault.kind, call })
    if (left === 0) log("workspace.changed", null, { fields: ["faults"] })
    return true
  })
  return result
}

/** How often it strikes after this; null for not even now. */
async function countDown(tx: Transaction, { workspaceId, fault }: Pick<Strike, "workspaceId" | "fault">) {
  if (!("times" in fault) || fault.times === undefined) return Number.POSITIVE_INFINITY
  const [row] = await tx.$queryRaw<{ faults: unknown }[]>`
    SELECT faults FROM "Workspace" WHERE id = ${workspaceId} FOR NO KEY UPDATE`
  const faults = readFaults(row?.faults)
  const current = faults.find((each) => isSameFault(each, fault))
  if (!current) return null
  const left = "times" in current && current.times !== undefined ? current.times - 1 : Number.POSITIVE_INFINITY
  const others = faults.filter((each) => each !== current)
  const next = left === 0 ? others : faults.map((each) => (each === current ? { ...each, times: left } : each))
  if (Number.isFinite(left)) await tx.workspace.updateMany({ where: { id: workspaceId }, data: { faults: next } })
  return left
}
