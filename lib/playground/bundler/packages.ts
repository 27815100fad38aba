import type * as esbuild from "esbuild-wasm"

/** Packages come from the CDN, addresses from where they say; whatever else a script names is not there. */
export function fromCdn(packageCdn: string): esbuild.Plugin {
  return {
    name: "packages-from-cdn",
    setup({ onResolve }) {
      onResolve({ filter: /.*/ }, ({ kind, path }) => {
        if (kind === "entry-point") return undefined
        const address = isAddress(path) ? path : packageAddress(path, packageCdn)
        if (address) return { path: address, external: true }
        return {
          errors: [{ text: `"${path}" cannot be imported: a project has one script. Import a package or a URL.` }],
        }
      })
    },
  }
}

/** Null for what names no package, such as a file beside the script. */
export function packageAddress(path: string, packageCdn: string): string | null {
  return /^[@a-z0-9]/i.test(path) && !isAddress(path) ? `${packageCdn}/${path}` : null
}

function isAddress(path: string) {
  return /^(?:https?:\/\/|data:|blob:)/i.test(path)
}
