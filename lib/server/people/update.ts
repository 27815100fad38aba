import "server-only"
import type { Prisma } from "@/generated/prisma/client"
import { now, toSeconds } from "../common/clock"
import type { Log, Transaction } from "../db/write"
import type { Scalar } from "./attribute-value"
import { type StandardAttributes, standardNames } from "./standard-attributes"
import { customAttributesOf, type User, type UserChange, userSelect, withCustom } from "./user"

type Columns = StandardAttributes & { role?: "lead"; email?: string }

type UserUpdate = {
  user: User
  columns?: Columns
  /** Null clears. */
  custom?: Record<string, Scalar | null>
  /** What the same transaction changed before, to be logged along. */
  changes?: UserChange[]
}

/** Writes the attributes that are new, and logs all that changed about the person as one row. */
export async function updateUser(
  tx: Transaction,
  log: Log,
  { user, columns = {}, custom = {}, changes: before = [] }: UserUpdate,
): Promise<User> {
  const { data, changes } = diff(user, { columns, custom })
  const all = [...before, ...changes]
  if (all.length === 0) return user
  log("user.updated", user.id, { changes: all })
  return tx.user.update({ where: { id: user.id }, data: { ...data, updatedAt: now() }, select: userSelect })
}

const columnNames = { role: "role", email: "email", ...standardNames } as const satisfies Record<keyof Columns, string>

type Given = { columns: Columns; custom: Record<string, Scalar | null> }

/** The columns to write, and the changes in the API's names. */
function diff(user: User, { columns, custom }: Given): { data: Prisma.UserUpdateInput; changes: UserChange[] } {
  const before = { ...user, custom: customAttributesOf(user) }
  const columnChanges = Object.entries(columns).flatMap(([column, after]): UserChange[] => {
    const key = column as keyof Columns // Object.entries forgets the keys of a closed type.
    const change = { field: columnNames[key], before: toWire(before[key]), after: toWire(after) }
    return change.before === change.after ? [] : [change]
  })
  const customChanges = Object.entries(custom).flatMap(([field, after]): UserChange[] => {
    const change = { field, before: before.custom[field] ?? null, after }
    return change.before === change.after ? [] : [change]
  })
  const data: Prisma.UserUpdateInput = { ...(columnChanges.length > 0 && columns) }
  if (customChanges.length > 0) data.customAttributes = withCustom(before.custom, custom)
  return { data, changes: [...columnChanges, ...customChanges] }
}

function toWire(value: string | boolean | Date | null | undefined): string | boolean | number | null {
  return value instanceof Date ? toSeconds(value) : (value ?? null)
}
