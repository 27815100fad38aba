import type { z } from "zod"
import { listOf } from "@/lib/contract/playground/playground"
import { ask, type WorkspaceAccess } from "../workspace/request"

type Query = Record<string, string>

/** All rows of one of a workspace's lists, the newest first. */
export async function listAll<T extends z.ZodType>(
  access: WorkspaceAccess,
  name: string,
  resource: T,
  query: Query = {},
): Promise<z.infer<T>[]> {
  const { data, next } = await ask(access, `/${name}`, listOf(resource), { query: { limit: "200", ...query } })
  return next === null ? data : [...data, ...(await listAll(access, name, resource, { ...query, cursor: next }))]
}
