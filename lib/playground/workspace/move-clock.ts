// Asks the server for a workspace's clock, moves it, and hears when somebody else did.
import { type ChangeClock, clockResourceSchema } from "@/lib/contract/playground/clock"
import { callApi } from "../api/call-api"
import { workspacePath } from "../api/workspace-path"
import { onActivity } from "../timeline/follow"
import { noteClock } from "./clock"
import { personStore } from "./person"

/** As the API takes it: `advance` is a text such as "7d". */
type Change = { advance: string } | Pick<ChangeClock, "frozen">

/** Throws a sentence that says what is against it. */
export function moveClock(appId: string, change: Change): Promise<void> {
  return ask(appId, change, "PATCH")
}

/** Lets the workspace go by the real time again. */
export function resetClock(appId: string): Promise<void> {
  return ask(appId, undefined, "DELETE")
}

/** Keeps what is known of the clock true for whatever workspace is followed. Answers how to end that. */
export function watchClock(): () => void {
  let asked: string | null = null
  const read = () => {
    const { logAppId } = personStore.getState()
    // What cannot be read is not moved either: the menu says so when it is used.
    if (logAppId !== null) void ask(logAppId).catch(() => {})
    asked = logAppId
  }
  read()
  const undo = [
    personStore.subscribe(({ logAppId }) => logAppId !== asked && read()),
    onActivity(({ type }) => type === "workspace.changed" && read()),
  ]
  return () => {
    for (const step of undo) step()
  }
}

async function ask(appId: string, body?: Change, method?: "PATCH" | "DELETE"): Promise<void> {
  noteClock(appId, await callApi(workspacePath(appId, "clock"), clockResourceSchema, body, { method }))
}
