// Faults that the workspace's Messengers meet on purpose.
import { type FaultPreset, faultPresets, faultsSchema } from "@/lib/contract/playground/faults"
import { Failure } from "../failure"
import { ask, type WorkspaceAccess } from "../workspace/request"
import type { Fault, Faults } from "./types"

export function openFaults(access: WorkspaceAccess): Faults {
  const put = async (body: object) => (await ask(access, "/faults", faultsSchema, { method: "PUT", body })).faults
  const list = async () => (await ask(access, "/faults", faultsSchema)).faults
  return {
    list,
    async use(...given) {
      const names = given.filter((each) => typeof each === "string").map(presetOf)
      const faults = given.filter((each) => typeof each === "object")
      return put({ presets: names, faults })
    },
    async clear() {
      const left: Fault[] = await list()
      if (left.length > 0) await put({ presets: [], faults: [] })
      return left
    },
  }
}

/** Its name as people write it, or as the API does. */
function presetOf(name: string): FaultPreset {
  const known = faultPresets.find((preset) => preset.name === name.toLowerCase().replaceAll(" ", "_"))
  if (known) return known.name
  const names = faultPresets.map(({ name }) => `"${name.replaceAll("_", " ")}"`).join(", ")
  throw new Failure(`No fault is called "${name}". There are: ${names}.`)
}
