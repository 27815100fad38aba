import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"
import type { Fault } from "@/lib/contract/playground/faults"
import { onActivity } from "@/lib/playground/timeline/follow"
import { faultsQuery, setFaults } from "../../data/fault-queries"
import { keys } from "../../data/keys"
import { refresh, refreshStale } from "../../data/refresh"

/** The faults of a workspace, as they are also after others changed them or the last strike of one, and how to set them. */
export function useFaults(appId: string) {
  const client = useQueryClient()
  const query = useQuery(faultsQuery(appId))
  const { error, mutate } = useMutation({
    mutationFn: (faults: Fault[]) => setFaults(appId, faults),
    // The last press is the one that counts.
    scope: { id: `faults of ${appId}` },
    onError: () => refresh(client, keys.faults(appId)),
  })

  useEffect(
    () => onActivity((activity) => activity.type === "workspace.changed" && refreshStale(client, appId, activity)),
    [client, appId],
  )

  /** Shown at once, so that the next press goes on from there. */
  function change(faults: Fault[]) {
    client.setQueryData(keys.faults(appId), { faults, presets: [] })
    mutate(faults)
  }

  return {
    /** Undefined while nothing was read. */
    faults: query.data?.faults,
    problem: (error ?? query.error)?.message ?? null,
    change,
  }
}
