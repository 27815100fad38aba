import type { ErrorBody } from "../../../lib/contract/errors"
import { limits } from "../../../lib/contract/limits"
import type { Attachment } from "../../../lib/contract/messenger/blocks"
import type { SessionCall } from "../../messenger"
import { urlOf } from "../../net/url"
import { isRecord } from "../../page/is-record"

const tooLarge = `Files can be up to ${limits.attachmentBytes / 1_024 / 1_024} MB.`

/** Uploads a file that a message will carry. Rejects with a sentence for the person. */
export async function upload({ session }: SessionCall, file: File): Promise<Attachment> {
  if (file.size > limits.attachmentBytes) throw new Error(tooLarge)
  const response = await fetch(urlOf(session, `attachments?name=${encodeURIComponent(file.name)}`), {
    method: "POST",
    body: file,
    headers: {
      "content-type": file.type || "application/octet-stream",
      authorization: `Bearer ${session.token}`,
    },
    credentials: "omit",
  }).catch(() => {
    throw new Error("The file could not be sent. Try again.")
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isAttachment(answer)) return answer
  throw new Error((answer as Partial<ErrorBody> | null)?.errors?.[0]?.message ?? "The file could not be sent.")
}

function isAttachment(answer: unknown): answer is Attachment {
  return isRecord(answer) && answer.type === "attachment"
}
