import type { Warning } from "../../lib/contract/messenger"
import type { Trace } from "../calls/probe"
import { warnAbout } from "../page/log"

/** Says what the server left out of a ping. */
export function tellWarnings(warnings: Warning[], trace: Trace): void {
  for (const { field, message } of warnings) warnAbout(trace, `${field}: ${message}`)
}
