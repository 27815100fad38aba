// Named files: what a project has beside its three panes, for its script to import by path.
import * as z from "zod/mini"
import { limits } from "../limits"

/** Such as `cart.ts` or `shop/cart.ts`. */
export type FileName = `${string}.${string}`

/** The files of the panes, as no other file may be called. */
export const paneFiles = { html: "index.html", css: "style.css", script: "script.ts" } as const

/** What the settings of a project are called where it is files. */
export const settingsFile = "project-settings.json"

export const fileKinds = ["ts", "tsx", "js", "jsx", "mjs", "css", "json", "txt", "md", "html", "svg", "csv"] as const

const segment = "[a-z0-9_@-][a-z0-9_@.-]*"
const form = new RegExp(`^(?:${segment}/)*${segment}\\.(?:${fileKinds.join("|")})$`, "i")
/** What some systems cannot have as a file, whatever follows it. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const ofPanes: readonly string[] = [...Object.values(paneFiles), "script.tsx", settingsFile]

/** What is wrong with the name of a file, as a sentence that says what to do; null where nothing is. */
export function problemOfName(name: string): string | null {
  if (name.length > limits.fileNameLength)
    return `Shorten the name: it has more than ${limits.fileNameLength} characters.`
  if (/(?:^|\/)\.{1,2}(?:\/|$)|^\//.test(name)) return "Write the name without “..” and without a leading slash."
  if (!form.test(name))
    return `Name it with letters, digits, “-”, “_” or “.”, and one of the endings ${fileKinds.map((kind) => `.${kind}`).join(", ")}.`
  if (name.split("/").some((part) => reserved.test(part)))
    return `Choose another name: some computers cannot have a file “${name}”.`
  if (ofPanes.includes(name.toLowerCase())) return `Choose another name: “${name}” is taken by the playground itself.`
  return null
}

/** A name among others: two that differ in capitals only would be one file on many computers. */
export function problemAmong(name: string, others: readonly string[]): string | null {
  const problem = problemOfName(name)
  if (problem) return problem
  const same = others.find((other) => other.toLowerCase() === name.toLowerCase())
  if (same) return `Choose another name: there is a file “${same}” already.`
  return others.length < limits.projectFiles
    ? null
    : `Delete a file first: a project has at most ${limits.projectFiles}.`
}

export const fileNameSchema = z.pipe(
  z.string().check(
    z.superRefine((name, context) => {
      const message = problemOfName(name)
      if (message) context.addIssue({ code: "custom", message })
    }),
  ),
  z.transform((name) => name as FileName),
)

/** Text by name. */
export const namedFilesSchema = z.record(fileNameSchema, z.string().check(z.maxLength(limits.sourceLength))).check(
  z.superRefine((files, context) => {
    const names = Object.keys(files)
    names.forEach((name, index) => {
      const message = problemAmong(name, names.slice(0, index))
      if (message) context.addIssue({ code: "custom", message, path: [name] })
    })
  }),
)
