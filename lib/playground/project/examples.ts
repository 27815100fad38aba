import { loaders } from "@/generated/examples"
import type { Example } from "@/lib/contract/playground/project"

/** The example with its compiled script; the first one for a slug that is not known. */
export async function loadExample(slug: string): Promise<Example> {
  const known = Object.hasOwn(loaders, slug) ? (slug as keyof typeof loaders) : "boot"
  const { default: example } = await loaders[known]()
  // Written by scripts/lib/bundle/bundle-examples.mjs in exactly this shape; JSON widens "classic" to string.
  return example as Example
}
