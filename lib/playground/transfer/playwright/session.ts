import type { UserResource } from "@/lib/contract/playground/playground"
import type { CallEntry } from "../../timeline/entry"

/** What ran in the preview, and what came of it. */
export type Session = {
  /** The page as one HTML text, which asks Intercom's own address for its Messenger. */
  page: string
  /** Path, query and fragment of where it began. */
  address: string
  /** All that the project says, as one text. */
  code: string
  /** When the run began, in epoch milliseconds. */
  began: number
  /** Its calls, oldest first. */
  calls: CallEntry[]
  /** Those whom they concern, as they are stored now. */
  people: UserResource[]
}
