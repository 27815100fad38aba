// The steps before the app can run: install, generate, packages, bundle, build. Plain Node without dependencies, because they run
// in a fresh clone. A step whose inputs have not changed since its last success is skipped.
import { spawn } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { inputsOf } from "./inputs.mjs"
import { shareChunks } from "./share-chunks.mjs"

export const root = path.resolve(import.meta.dirname, "../..")

/**
 * Runs what is not fresh. `build: false` leaves out the production build, which development does without; `tools: false` leaves
 * out the packages that only tests and checks use, which whoever only starts the app need not wait for.
 */
export async function prepare({ build = true, tools = true } = {}) {
  await install({ tools })
  await Promise.all([once("generate", "generated/prisma/client.ts", generate), bundle()])
  if (!build) return
  await once("build", ".next/BUILD_ID", async () => {
    await runNode("build", [bin("next/dist/bin/next"), "build"])
    shareChunks(path.join(root, ".next/server/chunks"))
    await runNode("compress", ["scripts/compress.mjs"])
  })
}

async function bundle() {
  await once("packages", "generated/carried.ts", () => runNode("packages", ["scripts/packages.mjs"]))
  await once("bundle", "generated/examples.ts", () => runNode("bundle", ["scripts/bundle.mjs"]))
}

/** What all other steps need. A checkout that had the tools keeps them. */
export async function install({ tools = true } = {}) {
  checkNode()
  const app = freshness("install-app")
  const all = freshness("install")
  const isInstalled = existsSync(path.join(root, "node_modules/next/package.json"))
  const wantsTools = tools || all.wasSet
  if (isInstalled && (wantsTools ? all : app).isFresh) return
  // Beside the app's packages the tools are added; a new start would take what was built from those away.
  const command = wantsTools && isInstalled && app.isFresh ? ["install", "--no-save"] : ["ci"]
  const which = wantsTools ? "--include=dev" : "--omit=dev"
  // Nothing we use needs an install script, and Prisma's would wait for engines that neither we nor its generator run.
  const quietly = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
  await runNode("install", [npmCli(), ...command, which, ...quietly])
  app.set()
  if (wantsTools) all.set()
}

/** `prisma generate` never runs the engine that the CLI would download first; it only checks that the file exists. */
function generate() {
  return runNode("generate", [bin("prisma/build/index.js"), "generate"], {
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    quiet: true,
  })
}

export function bin(file) {
  return path.join(root, "node_modules", file)
}

/** npm hands its settings down as npm_*; what runs below it must not inherit them (omit=dev, prefix…). */
export function cleanEnv(extra = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_.*|NODE_ENV|INIT_CWD)$/i.test(name))
  return { ...Object.fromEntries(inherited), NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...extra }
}

/** Runs one Node script to its end, shows how long it took, and stops everything with a hint if it fails. */
export async function runNode(label, args, { env = {}, quiet = false } = {}) {
  const started = performance.now()
  console.log(`${label} …`)
  const stdio = quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"]
  const child = spawn(process.execPath, args, { cwd: root, stdio, env: cleanEnv(env) })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (data) => {
      output += data
    })
  }
  const [status, signal] = await new Promise((resolve) => child.once("close", (...ended) => resolve(ended)))
  if (status !== 0) fail(label, { status, signal, output })
  console.log(`${label}: ${((performance.now() - started) / 1_000).toFixed(1)} s`)
}

function fail(label, { status, signal, output }) {
  if (output) console.error(output)
  console.error(`\n"${label}" failed (${signal ?? `exit code ${status}`}). ${hints[label] ?? "See the message above."}`)
  process.exit(1)
}

const hints = {
  install: "Check the network and the npm registry's settings, then run the command again.",
  generate: "Check prisma/schema.prisma.",
  migrate: "If another process uses the data folder, stop it or set DATA_DIR; else see CONTRIBUTING.md.",
}

/** npm's own program: the one that runs us, else the one beside Node. */
export function npmCli() {
  return process.env.npm_execpath ?? path.join(path.dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js")
}

async function once(name, product, work) {
  const mark = freshness(name)
  if (existsSync(path.join(root, product)) && mark.isFresh) return
  await work()
  mark.set()
}

/** Whether a step succeeded ever, and with its inputs of now; `set` notes a success. */
export function freshness(name) {
  const stamp = path.join(root, "node_modules/.cache/app", name)
  const hash = digest(inputsOf(name, root))
  const wasSet = existsSync(stamp)
  return {
    wasSet,
    isFresh: wasSet && readFileSync(stamp, "utf8") === hash,
    set() {
      mkdirSync(path.dirname(stamp), { recursive: true })
      writeFileSync(stamp, hash)
    },
  }
}

/** By content, not by time: a clone or a checkout changes every time stamp. */
function digest(files) {
  const hash = createHash("sha256")
    .update(process.version)
    .update(process.env.NEXT_PUBLIC_PACKAGE_CDN ?? "")
  for (const file of files) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0")
  }
  return hash.digest("hex")
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Messenger Playground needs Node.js 20.19 or newer; this is ${process.version}. Get one at nodejs.org.`)
  process.exit(1)
}
