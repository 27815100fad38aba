/** Where esbuild is, as Next builds it; in the bundle of an embed it is beside the worker (bundle-embed.mjs). */
export const wasmURL = new URL("esbuild-wasm/esbuild.wasm", import.meta.url).href
