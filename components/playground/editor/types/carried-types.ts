// Types of the packages that the server carries, loaded when what runs imports them.
import { carried, carriedTypes } from "@/generated/carried"
import { runnerStore } from "@/lib/playground/run/runner"

export type CarriedPackage = keyof typeof carriedTypes

const loaded = new Set<string>()

/** The packages that the server carries among what runs imports. */
export function carriedInUse(): CarriedPackage[] {
  const files = new Set(runnerStore.getState().imports.map((address) => address.slice(address.lastIndexOf("/") + 1)))
  const specifiers = Object.entries(carried).flatMap(([specifier, file]) => (files.has(file) ? [specifier] : []))
  const names = Object.keys(carriedTypes) as CarriedPackage[]
  return names.filter((name) => specifiers.some((specifier) => specifier === name || specifier.startsWith(`${name}/`)))
}

/** Gives the types of these packages to `add`, each file once; where they cannot be had, the packages stay without. */
export async function loadTypes(packages: CarriedPackage[], add: (text: string, path: string) => void): Promise<void> {
  const files = packages.flatMap((name) => carriedTypes[name]).filter((file) => !loaded.has(file))
  await Promise.all(
    [...new Set(files)].map(async (file) => {
      loaded.add(file)
      try {
        const texts: Record<string, string> = await (await fetch(`/packages/${file}`)).json()
        for (const [path, text] of Object.entries(texts)) add(text, `file:///node_modules/${path}`)
      } catch {
        loaded.delete(file)
      }
    }),
  )
}
