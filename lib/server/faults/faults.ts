// The faults of a workspace, as its team sets them. They are a column of its row, which every request of a Messenger reads
// anyway: what is switched on or off counts at the next request, in every process of the server, and costs no query.
import "server-only"
import { type Fault, type Faults, faultPresets } from "@/lib/contract/playground/faults"
import { write } from "../db/write"
import { readFaults } from "./stored-faults"

/** What is on, and which presets are among it. */
export function describeFaults({ faults: column }: { faults: unknown }): Faults {
  const faults = readFaults(column)
  const isOn = (fault: Fault) => faults.some((each) => textOf(each) === textOf(fault))
  return { faults, presets: faultPresets.filter(({ fault }) => isOn(fault)).map(({ name }) => name) }
}

/** Puts these in the place of all that were on. Streams that are open begin anew, and meet what concerns them. */
export async function setFaults(workspaceId: string, faults: Fault[]): Promise<Faults> {
  const { result } = await write({ workspaceId }, async (tx, log) => {
    const [before] = await tx.$queryRaw<{ faults: unknown }[]>`
      SELECT faults FROM "Workspace" WHERE id = ${workspaceId} FOR NO KEY UPDATE`
    const isOther = JSON.stringify(readFaults(before?.faults)) !== JSON.stringify(faults)
    if (isOther) {
      await tx.workspace.updateMany({ where: { id: workspaceId }, data: { faults } })
      log("workspace.changed", null, { fields: ["faults"] })
    }
    return describeFaults({ faults })
  })
  return result
}

/** The order of the fields is the writer's. */
function textOf(fault: Fault): string {
  return JSON.stringify(Object.entries(fault).sort())
}
