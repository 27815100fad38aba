import { limits } from "@/lib/contract/limits"
import { type Project, projectSchema } from "@/lib/contract/playground/project"

const number = (value: number) => value.toLocaleString("en")

/** What was read from files, as a project. Throws an Error that names the file, and says what to do about it. */
export function projectFrom(read: unknown): Project {
  const parsed = projectSchema.safeParse(read)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.filter((step) => step !== "named").join(".") ?? ""
  throw new Error(`${place ? `${place}: ` : ""}${issue?.message ?? "it cannot be read"}`)
}

/** Throws an Error for a text that is longer than one of a project may be. */
export function checkLength(name: string, length: number, unit: "bytes" | "characters"): void {
  if (length <= limits.sourceLength) return
  throw new Error(
    `${name} has ${number(length)} ${unit}; a file holds at most ${number(limits.sourceLength)}. Shorten it first.`,
  )
}
