// What a project asks of the page that it runs in.
import * as z from "zod/mini"
import { limits } from "../limits"

const addressSchema = z
  .string()
  .check(
    z.maxLength(limits.addressLength),
    z.refine(isAddress, "must be an address that begins with https:// or http://"),
  )
const addressesSchema = z.array(addressSchema).check(z.maxLength(limits.projectAddresses))
/** What stands in a tag after its name. */
const attributesSchema = z.string().check(
  z.maxLength(limits.attributesLength),
  z.refine(
    (text) => /^(?:[^"'<>]|"[^"<>]*"|'[^'<>]*')*$/.test(text),
    'must be attributes, such as class="dark", with their quotes closed and without < and >',
  ),
)

export const projectSettingsSchema = z.object({
  /** Addresses of scripts and styles of others, loaded in this order before anything of the project. */
  scripts: z._default(addressesSchema, []),
  styles: z._default(addressesSchema, []),
  /** Attributes of the page's own tags, such as `lang="de" class="dark"`. What the HTML pane says of them comes first. */
  html_attributes: z._default(attributesSchema, ""),
  body_attributes: z._default(attributesSchema, ""),
  /** Markup for the head. */
  head: z._default(z.string().check(z.maxLength(limits.headLength)), ""),
  /** As an import map says it: where the imports of that name, or of names that begin so if it ends in a slash, come from. */
  imports: z._default(
    z
      .record(z.string().check(z.minLength(1), z.maxLength(200)), addressSchema)
      .check(
        z.refine(
          (imports) => Object.keys(imports).length <= limits.projectImports,
          `must be at most ${limits.projectImports}`,
        ),
      ),
    {},
  ),
})

export type ProjectSettings = z.infer<typeof projectSettingsSchema>

export const noSettings: ProjectSettings = {
  scripts: [],
  styles: [],
  html_attributes: "",
  body_attributes: "",
  head: "",
  imports: {},
}

/** Whether they ask for something. */
export function areSettings(settings: ProjectSettings): boolean {
  return !isSameSettings(settings, noSettings)
}

export function isSameSettings(one: ProjectSettings, other: ProjectSettings): boolean {
  return one === other || textOfSettings(one) === textOfSettings(other)
}

/** The same for settings that are the same, in whatever order they were written. */
export function textOfSettings({
  scripts,
  styles,
  html_attributes,
  body_attributes,
  head,
  imports,
}: ProjectSettings): string {
  const sorted = Object.entries(imports).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([scripts, styles, html_attributes, body_attributes, head, sorted])
}

function isAddress(text: string) {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}
