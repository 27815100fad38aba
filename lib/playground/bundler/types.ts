import type * as esbuild from "esbuild-wasm"
import type { Code } from "./build-messages"

/** Whether the code is more than JavaScript: it has a file of TypeScript, or the script does not parse as that, or means something else then, as `f<T>(x)` does. */
export async function hasTypes(
  { transform }: Pick<typeof esbuild, "transform">,
  { script, named }: Code,
): Promise<boolean> {
  if (Object.keys(named).some((name) => /\.tsx?$/i.test(name))) return true
  const print = async (loader: "jsx" | "tsx") =>
    (await transform(script, { loader, jsx: "preserve", target: "esnext", logLevel: "silent", tsconfigRaw })).code
  try {
    return (await print("jsx")) !== (await print("tsx"))
  } catch {
    return true
  }
}

const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } } as const
