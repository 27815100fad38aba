import { queryOptions } from "@tanstack/react-query"
import { type Fault, type Faults, faultsSchema } from "@/lib/contract/playground/faults"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "./keys"

/** What is on in the workspace. */
export function faultsQuery(appId: string) {
  return queryOptions({
    queryKey: keys.faults(appId),
    queryFn: () => callApi(workspacePath(appId, "faults"), faultsSchema),
  })
}

/** Puts these in the place of all that are on. */
export function setFaults(appId: string, faults: Fault[]): Promise<Faults> {
  return callApi(workspacePath(appId, "faults"), faultsSchema, { faults }, { method: "PUT" })
}
