import type { Warning } from "../../lib/contract/messenger/messenger"
import type { Call } from "../messenger"
import { warnAbout } from "../page/log"

/** Says what the server left out of a ping. */
export function tellWarnings({ trace }: Call, warnings: Warning[]): void {
  for (const { field, message } of warnings) warnAbout(trace, `${field}: ${message}`)
}
