import "server-only"
import type { Transaction } from "./write"

/** Lets only one transaction at a time work on what the text stands for. */
export async function lockText(tx: Transaction, text: string): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${text}, 0))::text`
}
