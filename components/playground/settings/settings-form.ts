// The project's settings as fields of a form, and back.
import { type ProjectSettings, projectSettingsSchema } from "@/lib/contract/playground/settings"

/** A text for each field: addresses a line each, the import map as its JSON. */
export type SettingsFields = Record<keyof ProjectSettings, string>

export type SettingsProblem = { field: keyof ProjectSettings; message: string }

export function toFields({ scripts, styles, imports, ...texts }: ProjectSettings): SettingsFields {
  const isMapped = Object.keys(imports).length > 0
  return {
    ...texts,
    scripts: scripts.join("\n"),
    styles: styles.join("\n"),
    imports: isMapped ? JSON.stringify({ imports }, null, 2) : "",
  }
}

/** The settings, or what is wrong with the first field that has something wrong. */
export function fromFields(fields: SettingsFields): ProjectSettings | SettingsProblem {
  const imports = readMap(fields.imports)
  if (imports === null)
    return {
      field: "imports",
      message: 'Write an import map, such as {"imports": {"lodash": "https://esm.sh/lodash@4"}}.',
    }
  const parsed = projectSettingsSchema.safeParse({
    ...fields,
    scripts: linesOf(fields.scripts),
    styles: linesOf(fields.styles),
    imports,
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const [field, place] = issue?.path ?? []
  const where = typeof place === "number" ? `Line ${place + 1} ` : place === undefined ? "It " : `“${String(place)}” `
  return {
    field: field as SettingsProblem["field"],
    message: `${where}${wordsOf(issue?.message ?? "cannot be read")}.`,
  }
}

/** What zod says by itself is a sentence of its own. */
function wordsOf(message: string) {
  return message.startsWith("must ") ? message : `is not right: ${message}`
}

function linesOf(text: string) {
  return text.split("\n").flatMap((line) => line.trim() || [])
}

function readMap(text: string): unknown {
  if (text.trim() === "") return {}
  try {
    const { imports, ...others } = JSON.parse(text)
    return Object.keys(others).length === 0 && imports ? imports : null
  } catch {
    return null
  }
}
