import type { Messenger, Session } from "../messenger"
import { nextTask } from "../page/task"
import { endStale, follow } from "./follow"
import { arrangeNotices } from "./notices"
import { takeUp } from "./take-up"

/** What each ping's answer sets going. */
export async function afterAnswer(messenger: Messenger, session: Session): Promise<void> {
  arrangeNotices(messenger)
  endStale(session)
  void takeUp(messenger, session)
  await nextTask()
  follow(messenger, session)
}
