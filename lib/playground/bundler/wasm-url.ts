import { esbuildWasm } from "@/generated/carried"

/** Where esbuild is; the worker of an embed, whose page has no origin, is told it by who starts it (bundle-embed.mjs). */
export const wasmURL = new URL(`/packages/${esbuildWasm}`, self.location.origin).href
