// What the declarations that editors complete by say of each method and key: the reference says the same.
import { intercomTypes } from "@/generated/intercom-types"

export type Declared = {
  name: string
  /** As it is written in the declarations. */
  signature: string
  /** In paragraphs. */
  text: string
  /** Code, each a call that runs. */
  examples: string[]
}

const comment = String.raw`/\*\*((?:[^*]|\*(?!/))*)\*/\s+`

export function declaredMethods(): Declared[] {
  const declaration = new RegExp(String.raw`${comment}\(method: "(\w+)"((?:[^;]|;(?! *$))*?)$`, "gm")
  return Array.from(intercomTypes.matchAll(declaration), ([, note = "", name = "", rest = ""]) => ({
    name,
    signature: `Intercom("${name}"${rest.trim()}`,
    ...readNote(note),
  }))
}

/** Of one of the types by its name, such as `IntercomPersonData`. */
export function declaredKeys(type: string): Declared[] {
  const [, body = ""] = new RegExp(`^type ${type} = \\{$([\\s\\S]*?)^\\}$`, "m").exec(intercomTypes) ?? []
  return Array.from(body.matchAll(new RegExp(String.raw`${comment}(\w+)\?: ?(.+)$`, "gm")), (found) => {
    const [, note = "", name = "", type = ""] = found
    return { name, signature: `${name}: ${type}`, ...readNote(note) }
  })
}

/** A comment without its stars. What is said of a parameter is a paragraph of its own. */
function readNote(note: string): Pick<Declared, "text" | "examples"> {
  const lines = note.split("\n").map((line) => line.replace(/^\s*\*? ?/, "").trimEnd())
  const [text = "", ...tags] = lines.join("\n").split(/^@/m)
  const examples = tags.flatMap((tag) => (tag.startsWith("example") ? [tag.replace(/^example\s*/, "").trim()] : []))
  const params = tags.flatMap((tag) => (tag.startsWith("param") ? [tag.replace(/^param\s+/, "").trim()] : []))
  return { text: [text.trim(), ...params.map(asSentence)].join("\n\n"), examples }
}

/** "settings Without them …" is "`settings`: Without them …". */
function asSentence(param: string): string {
  const [name = "", ...words] = param.split(/\s+/)
  return `\`${name}\`: ${words.join(" ")}`
}
