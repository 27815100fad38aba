import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { useDeferredValue } from "react"
import { type Audience, audienceSizeSchema } from "@/lib/contract/messenger/outbound"
import { callApi } from "@/lib/playground/api/call-api"
import { workspacePath } from "@/lib/playground/api/workspace-path"
import { keys } from "../../data/keys"

/** How many people the message is meant for, as they are now. */
export function AudienceSize({ appId, audience }: { appId: string; audience: Audience }) {
  const asked = useDeferredValue(audience)
  const { data, error } = useQuery({
    queryKey: keys.audienceSize(appId, asked),
    queryFn: () => callApi(workspacePath(appId, "audience"), audienceSizeSchema, asked),
    placeholderData: keepPreviousData,
  })
  return (
    <p role="status" className={`text-xs ${error ? "text-bad" : "text-muted"}`}>
      {error
        ? error.message
        : data && (data.people === 1 ? "1 person gets it now." : `${data.people} people get it now.`)}
    </p>
  )
}
