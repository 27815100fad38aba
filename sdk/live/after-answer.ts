import type { SessionCall } from "../messenger"
import { nextTask } from "../page/task"
import { callConnector } from "./connector"
import { arrangeNotices } from "./content/notices"
import { recallDismissed } from "./conversations/dismissed"
import { endStale, follow } from "./stream/follow"
import { takeUp } from "./stream/take-up"
import { takeVisitor } from "./visitor"

/** What each ping's answer sets going. */
export async function afterAnswer(call: SessionCall): Promise<void> {
  takeVisitor(call)
  recallDismissed(call)
  arrangeNotices(call.messenger)
  endStale(call.session)
  void takeUp(call)
  void callConnector(call)
  await nextTask()
  follow(call)
}
