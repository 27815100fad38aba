// From the script pane to code the preview can run. The same function serves the worker in the page and the build
// script that compiles the examples ahead of time; both hand in their esbuild.
//
// What the script is, esbuild's parser says: whether it is a module, what it imports, whether it has JSX. A
// classic script is only translated, so that its functions stay global for onclick="…" in the HTML; a module, and what
// imports a file of the project, is bundled.
import type * as esbuild from "esbuild-wasm"
import type { Compiled } from "@/lib/contract/playground/project"
import type { Problem } from "../run/runner"
import type { BuildResult, Code } from "./build-messages"
import { chooseJsx, type Jsx, usualJsx } from "./jsx"
import { fromNamed, isRelative } from "./named-files"
import { fromPackages, type PackageSources, packageAddress, type Taken } from "./packages"
import { isInScriptTag, startsWithHtml } from "./pasted-html"
import { partOfSource, scriptSource } from "./sources"

type Build = typeof esbuild.build
type Output = { code: string; map: string; metafile: esbuild.Metafile; warnings: esbuild.Message[] }
type Script = { compiled: Compiled; warnings: esbuild.Message[] }

type CompileOptions = Code & { packages: PackageSources }

/** Never throws for what the visitor wrote: problems come back as data. */
export async function compile({ build }: { build: Build }, options: CompileOptions): Promise<BuildResult> {
  const { script } = options
  if (startsWithHtml(script)) return { state: "failed", problems: [pastedHtml] }
  try {
    const { compiled, warnings } = await compileScript(build, options)
    return { state: "done", compiled, problems: warnings.map((message) => toProblem(message, "warning")) }
  } catch (error) {
    const { errors, warnings = [] } = error as Partial<esbuild.BuildFailure>
    if (!errors) throw error
    if (errors.some(({ location }) => location && isOfScript(location) && isInScriptTag(script, location.line)))
      return { state: "failed", problems: [pastedHtml] }
    return {
      state: "failed",
      problems: [
        ...errors.map((message) => toProblem(message, "error")),
        ...warnings.map((message) => toProblem(message, "warning")),
      ],
    }
  }
}

async function compileScript(build: Build, code: CompileOptions): Promise<Script> {
  const { script, packages: sources } = code
  const read = await translate(build, script, usualJsx)
  const { isModule, hasJsx, imports } = describe(read.metafile)
  const print = async (text: string, options: esbuild.BuildOptions) =>
    (await translate(build, text, { ...options, jsx: "preserve" })).code
  const jsx = hasJsx
    ? await chooseJsx({ script, imports: imports.filter((path) => !isRelative(path)), warnings: read.warnings, print })
    : usualJsx
  // The automatic runtime is imported.
  if (isModule || (hasJsx && jsx.jsx === "automatic") || imports.some(isRelative)) {
    const { code: bundled, map, metafile, warnings } = await bundle(build, { ...code, jsx })
    const compiled: Compiled = { code: bundled, kind: "module", map, imports: staticImports(metafile), packages: {} }
    return { compiled, warnings }
  }
  const { code: translated, map, warnings } = hasJsx ? await translate(build, script, jsx) : read
  const packages = Object.fromEntries(
    imports.flatMap((path) => {
      const address = packageAddress(path, sources)
      return address ? [[path, address]] : []
    }),
  )
  return { compiled: { code: translated, kind: "classic", map, imports: [], packages }, warnings }
}

/** What the parser says of a script that was translated with `usualJsx`. */
function describe({ inputs, outputs }: esbuild.Metafile) {
  const isModule = Object.values(inputs).some(({ format }) => format === "esm")
  const all = Object.values(outputs).flatMap(({ imports }) => imports)
  // A script that is no module has no import but by JSX, or by import().
  if (!isModule) {
    const imports = all.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path)
    return { isModule, hasJsx: all.some(({ kind }) => kind === "import-statement"), imports }
  }
  const imports = all.map(({ path }) => path).filter((path) => path !== "react/jsx-runtime")
  return { isModule, hasJsx: imports.length < all.length, imports }
}

function staticImports({ outputs }: esbuild.Metafile) {
  const all = Object.values(outputs).flatMap(({ imports }) => imports)
  return [...new Set(all.filter(({ kind }) => kind === "import-statement").map(({ path }) => path))]
}

function translate(build: Build, script: string, options: esbuild.BuildOptions): Promise<Output> {
  return run(build, { stdin: { contents: script, loader: "tsx", sourcefile: scriptSource }, ...options })
}

/** A library of the CDN brings what it is made for from there too, and a page must not have two Reacts: then all comes from it. */
async function bundle(build: Build, options: CompileOptions & { jsx: Jsx }): Promise<Output> {
  const taken: Taken = { carried: new Set(), cdn: new Set() }
  const output = await bundleFrom(build, options, taken)
  if (taken.carried.size === 0 || taken.cdn.size === 0) return output
  return bundleFrom(build, { ...options, packages: { ...options.packages, carried: null } }, taken)
}

function bundleFrom(
  build: Build,
  { script, named, packages, jsx }: CompileOptions & { jsx: Jsx },
  taken: Taken,
): Promise<Output> {
  return translate(build, script, {
    ...jsx,
    bundle: true,
    format: "esm",
    // A handler in the HTML that asks for a function of the module is told that it is there.
    treeShaking: false,
    plugins: [fromNamed(named), fromPackages(packages, taken)],
    supported: { "import-attributes": true },
  })
}

async function run(build: Build, options: esbuild.BuildOptions): Promise<Output> {
  const result = await build({
    write: false,
    outfile: "script.js",
    sourcemap: "external",
    sourcesContent: false,
    metafile: true,
    target: "es2022",
    charset: "utf8",
    // Keeps imports whose names are unused, so that a wrong one is reported and a package still runs.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    logLevel: "silent",
    ...options,
  })
  const [code, map] = ["script.js", "script.js.map"].map((name) => textOf(result.outputFiles, name))
  if (code === undefined || map === undefined || !result.metafile) throw new Error("esbuild answered no output")
  return { code, map, metafile: result.metafile, warnings: result.warnings }
}

function textOf(files: esbuild.OutputFile[] | undefined, name: string) {
  return files?.find(({ path }) => path.endsWith(`/${name}`) || path.endsWith(`\\${name}`) || path === name)?.text
}

function isOfScript({ file }: esbuild.Location) {
  return partOfSource(file) === "script"
}

function toProblem({ text, location }: esbuild.Message, severity: Problem["severity"]): Problem {
  return {
    severity,
    message: text,
    place: {
      pane: (location && partOfSource(location.file)) ?? "script",
      line: location?.line ?? 1,
      column: (location?.column ?? 0) + 1,
    },
    length: location?.length ?? 1,
  }
}

const pastedHtml: Problem = {
  severity: "error",
  message: "This is HTML. <script> tags belong into the HTML pane, and what is between them may stay here.",
  place: { pane: "script", line: 1, column: 1 },
  length: 1,
  fix: "move-html",
}
