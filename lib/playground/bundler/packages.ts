// Where packages come from: the project's import map says it first, then what this server carries, then the CDN.
import type * as esbuild from "esbuild-wasm"
import { carried } from "@/generated/carried"

export type PackageSources = {
  /** Where packages come from that are named nowhere else, without a slash at the end. */
  cdn: string
  /** Where those are that the server carries, without a slash at the end; null to have them from the CDN as well. */
  carried: string | null
  /** The project's import map. */
  imports: Record<string, string>
}

/** What a build took from where. */
export type Taken = { carried: Set<string>; cdn: Set<string> }

/** Packages by their sources, addresses from where they say; whatever else a script names is not there. Notes what it took. */
export function fromPackages(sources: PackageSources, taken: Taken): esbuild.Plugin {
  return {
    name: "packages",
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) => {
        if (kind === "entry-point") return undefined
        const address = isAddress(path) ? path : packageAddress(path, sources)
        if (address === null) return { errors: [{ text: `"${path}" cannot be imported. ${howToImport}` }] }
        if (!isAddress(path)) note(path, address, sources, taken)
        return { path: address, external: true }
      })
    },
  }
}

const howToImport = "Import a package by its name, a file of the project by its path, such as ./cart, or a URL."

/** Null for what names no package, such as a file beside the script. */
export function packageAddress(path: string, { cdn, carried: base, imports }: PackageSources): string | null {
  if (!/^[@a-z0-9#~$_]/i.test(path) || isAddress(path)) return null
  const mapped = addressInMap(path, imports)
  if (mapped) return mapped
  if (!/^[@a-z0-9]/i.test(path)) return null
  const file = base === null ? undefined : fileFor(path)
  return file ? `${base}/${file}` : `${cdn}/${path}`
}

/** As browsers read import maps: the very name, or the longest beginning that ends in a slash. */
function addressInMap(path: string, imports: Record<string, string>) {
  if (Object.hasOwn(imports, path)) return imports[path]
  const [prefix] = Object.keys(imports)
    .filter((key) => key.endsWith("/") && path.startsWith(key))
    .sort((one, other) => other.length - one.length)
  return prefix && `${imports[prefix]}${path.slice(prefix.length)}`
}

function fileFor(path: string): string | undefined {
  return Object.hasOwn(carried, path) ? carried[path as keyof typeof carried] : undefined
}

function note(path: string, address: string, { cdn, carried: base }: PackageSources, taken: Taken) {
  if (base !== null && address.startsWith(`${base}/`)) taken.carried.add(packageOf(path))
  else if (address.startsWith(`${cdn}/`)) taken.cdn.add(packageOf(path))
}

/** Without what of it is imported. */
function packageOf(path: string): string {
  return path.split("/", path.startsWith("@") ? 2 : 1).join("/")
}

function isAddress(path: string) {
  return /^(?:https?:\/\/|data:|blob:)/i.test(path)
}
