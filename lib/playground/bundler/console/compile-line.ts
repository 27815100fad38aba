// A line of the console as a script that leaves its names behind, as the REPL mode of browsers' consoles does: `const a = 1`
// declares a name for the lines after it, `await` needs no function, and the last expression is what the line gives.
//
// esbuild takes the types away, and acorn's tree says where the declarations are. Those at the top become assignments to
// names that the frame declares before (lib/preview/console/evaluate.ts), and that can be declared again. A line that awaits is
// wrapped into a function.
import remapping, { type EncodedSourceMap } from "@jridgewell/remapping"
import { parse } from "acorn"
import type * as esbuild from "esbuild-wasm"
import MagicString from "magic-string"
import type { LineResult } from "../build-messages"
import type { PackageSources } from "../packages"
import { awaits, declaredNames, publishFunctions, rewriteDeclarations, rewriteImports, wrap } from "./rewrite"

type Transform = typeof esbuild.transform

type CompileLineOptions = {
  line: string
  packages: PackageSources
}

/** Never throws for what somebody wrote: problems come back as data. */
export async function compileLine(
  { transform }: { transform: Transform },
  options: CompileLineOptions,
): Promise<LineResult> {
  try {
    const object = /^\s*\{/.test(options.line) ? await asObject(transform, options).catch(() => null) : null
    return object ?? (await compile(transform, { ...options, earlier: [] }))
  } catch (error) {
    const [first] = (error as Partial<esbuild.TransformFailure>).errors ?? []
    if (!first) throw error
    const { line = 1, column = 0 } = first.location ?? {}
    return { state: "failed", message: first.text, line, column: column + 1 }
  }
}

/** What begins with a brace is an object, and a block where it is none. */
function asObject(transform: Transform, { line, packages }: CompileLineOptions) {
  const wrapped = new MagicString(line).prepend("(").append("\n)")
  return compile(transform, { line: wrapped.toString(), packages, earlier: [mapOf(wrapped)] })
}

async function compile(
  transform: Transform,
  { line, packages, earlier }: CompileLineOptions & { earlier: EncodedSourceMap[] },
): Promise<LineResult> {
  const script = await transform(line, { ...options, sourcemap: "external" })
  const program = parse(script.code, {
    ecmaVersion: "latest",
    allowAwaitOutsideFunction: true,
    allowImportExportEverywhere: true,
  })
  const text = new MagicString(script.code)
  const names = declaredNames(program)
  const isAwaiting = awaits(program)
  rewriteImports(program, text, packages)
  rewriteDeclarations(program, text)
  publishFunctions(program, text)
  if (isAwaiting) wrap(program, text)
  const maps = [mapOf(text), JSON.parse(script.map) as EncodedSourceMap, ...earlier]
  return { state: "done", code: text.toString(), map: remapping(maps, () => null).toString(), names, isAwaiting }
}

const options = {
  loader: "tsx",
  target: "es2022",
  charset: "utf8",
  sourcefile: "console.tsx",
  logLevel: "silent",
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
} as const satisfies esbuild.TransformOptions

function mapOf(text: MagicString) {
  return text.generateMap({ source: "console.tsx", hires: true }) as EncodedSourceMap
}
