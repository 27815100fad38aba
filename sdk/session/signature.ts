import type { Page } from "../../lib/contract/messenger/messenger"
import type { JsonRecord } from "../page/json"
import { stringify } from "../page/stringify"

/** What a ping with data says: an `update` with the same one brings nothing new (fact 5.4). */
export function signatureOf(settings: JsonRecord, { url, title }: Page): string {
  return stringify([settings, url, title])
}
