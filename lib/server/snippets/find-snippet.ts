import "server-only"
import { revisionQuerySchema, type Snippet, slugSchema } from "@/lib/contract/snippets/snippet"
import { AppError } from "../common/errors"
import { getSnippet } from "./snippet"

const addressSchema = revisionQuerySchema.extend({ slug: slugSchema })

/** The snippet that an address names, with that revision or its latest; null where it names none. */
export async function findSnippet(address: { slug: string; revision?: string | number }): Promise<Snippet | null> {
  const parsed = addressSchema.safeParse(address)
  return parsed.success ? orNull(getSnippet(parsed.data)) : null
}

/** Null where there is no such thing; what else fails stays a failure. */
export function orNull<Found>(finding: Promise<Found>): Promise<Found | null> {
  return finding.catch((error) => {
    if (error instanceof AppError && ["not_found", "invalid_request"].includes(error.code)) return null
    throw error
  })
}
