import type * as esbuild from "esbuild-wasm"

/** Whether a script is more than JavaScript: it does not parse as that, or means something else then, as `f<T>(x)` does. */
export async function hasTypes({ transform }: Pick<typeof esbuild, "transform">, script: string): Promise<boolean> {
  const print = async (loader: "jsx" | "tsx") =>
    (await transform(script, { loader, jsx: "preserve", target: "esnext", logLevel: "silent", tsconfigRaw })).code
  try {
    return (await print("jsx")) !== (await print("tsx"))
  } catch {
    return true
  }
}

const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } } as const
