import { build } from "esbuild"

/** One module for each client: the package as npm installed it, and an app that hands it to the test. */
const entryPoints = ["e2e/clients/messenger-js-sdk.js", "e2e/clients/react-use-intercom.tsx"]

/** Their code, by name. */
export async function bundleClients(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints,
    outdir: "out",
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
    target: "es2022",
  })
  return new Map(outputFiles.map(({ path, text }) => [/([^/\\]+)\.js$/.exec(path)?.[1] ?? path, text]))
}
