import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import type { ActivityData } from "@/lib/contract/playground/activity"
import type { Person } from "@/lib/contract/playground/person"
import type { Transaction } from "../db/write"
import type { Scalar } from "./attribute-value"

export const userSelect = {
  id: true,
  workspaceId: true,
  role: true,
  userId: true,
  visitorId: true,
  email: true,
  emailStanding: true,
  name: true,
  phone: true,
  avatarUrl: true,
  languageOverride: true,
  unsubscribedFromEmails: true,
  signedUpAt: true,
  customAttributes: true,
  sessionCount: true,
  lastRequestAt: true,
  createdAt: true,
} satisfies Prisma.UserSelect

export type User = Prisma.UserGetPayload<{ select: typeof userSelect }>

/** What changed about a person, in the names of the API. */
export type UserChange = ActivityData<"user.updated">["changes"][number]

/** The person as the SDK may know them. */
export function toPerson({ id, role, userId, visitorId, email, name }: User): Person {
  return { id, role, user_id: userId, visitor_id: visitorId, email, name }
}

/** The person's custom attributes; the column holds nothing but an object of scalars. */
export function customAttributesOf({ customAttributes }: Pick<User, "customAttributes">): Record<string, unknown> {
  return customAttributes !== null && typeof customAttributes === "object" ? { ...customAttributes } : {}
}

/** Reads a person and keeps others from changing them until the transaction ends; null when the row is gone. */
export async function lockUser(tx: Transaction, id: string): Promise<User | null> {
  // Weaker than FOR UPDATE, so that events may be stored for the person meanwhile.
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${id} FOR NO KEY UPDATE`
  return tx.user.findUnique({ where: { id }, select: userSelect })
}

/** Stored custom attributes with the given ones on top; null clears. */
export function withCustom(
  before: Record<string, unknown>,
  given: Record<string, Scalar | null>,
): Prisma.InputJsonObject {
  const kept = Object.entries({ ...before, ...given }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept) as Prisma.InputJsonObject
}
