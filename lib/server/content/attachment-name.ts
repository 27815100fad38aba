import "server-only"
import { z } from "zod"
import { AppError } from "../common/errors"

/** Query of an upload. */
export const uploadQuerySchema = z.object({ name: z.string().min(1, "must be the file's name").max(255) })

/** A file's name without the folders some browsers put before it. */
export function attachmentName(given: string): string {
  const name = given.split(/[\\/]/).at(-1)?.trim() ?? ""
  if (/^[^\p{Cc}]*[^\p{Cc}.][^\p{Cc}]*$/u.test(name)) return name
  throw new AppError({
    code: "invalid_request",
    message: 'Check "name": send the file\'s name, such as photo.png.',
    field: "name",
  })
}

/** What follows the last dot, in lower case. */
export function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ""
}
