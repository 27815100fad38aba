import type { Warning } from "../../lib/contract/messenger"
import { warnAbout } from "../log"
import type { Trace } from "../probe"

/** Says what the server left out of a ping. */
export function tellWarnings(warnings: Warning[], trace: Trace): void {
  for (const { field, message } of warnings) warnAbout(trace, `${field}: ${message}`)
}
