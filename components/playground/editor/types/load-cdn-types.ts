import { packageCdn } from "@/lib/contract/playground/cdn"
import { projectStore } from "@/lib/playground/project/project"
import { runnerStore } from "@/lib/playground/run/runner"
import { fetchCdnTypes } from "./cdn-types"

const loaded = new Set<string>()

/** Gives the types of what runs from the CDN to `add`, each package once; one that has none, or cannot be asked, goes without. */
export async function loadCdnTypes(add: (text: string, path: string) => void): Promise<void> {
  const { imports } = projectStore.getState().settings
  const wanted = runnerStore
    .getState()
    .imports.filter((address) => address.startsWith(`${packageCdn}/`) && !loaded.has(address))
  await Promise.all(
    wanted.map(async (address) => {
      loaded.add(address)
      const mapped = Object.keys(imports).find((name) => imports[name] === address)
      const files = await fetchCdnTypes(mapped ?? address.slice(packageCdn.length + 1), address).catch(() => [])
      for (const { path, text } of files) add(text, `file:///node_modules/${path}`)
    }),
  )
}
