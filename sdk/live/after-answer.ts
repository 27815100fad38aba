import type { SessionCall } from "../messenger"
import { nextTask } from "../page/task"
import { endStale, follow } from "./follow"
import { arrangeNotices } from "./notices"
import { takeUp } from "./take-up"

/** What each ping's answer sets going. */
export async function afterAnswer(call: SessionCall): Promise<void> {
  arrangeNotices(call.messenger)
  endStale(call.session)
  void takeUp(call)
  await nextTask()
  follow(call)
}
