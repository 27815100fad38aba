// The folder that a server keeps its database, its files and its workspace's keys in.
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"
import { pipeline } from "node:stream/promises"
import { createBrotliDecompress } from "node:zlib"
import { extract } from "tar"
import { Failure, sentenceOf } from "../failure"
import { appFolder } from "./app-folder"
import { runScript } from "./run-script"

/** The folder that is named, or a temporary one that goes when it is released. Both are absolute. */
export function claimDataFolder(named: string | undefined): { path: string; release(): void } {
  if (named !== undefined) return { path: path.resolve(named), release() {} }
  const folder = mkdtempSync(path.join(os.tmpdir(), "messenger-playground-"))
  return { path: folder, release: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Makes the folder ready for this version's server: a new one gets a database that is ready, an older one is brought up to date. */
export async function prepareDataFolder(folder: string, version: string): Promise<void> {
  const mark = path.join(folder, "version")
  try {
    mkdirSync(folder, { recursive: true })
    if (existsSync(mark)) {
      if (readFileSync(mark, "utf8") === version) return
      await runScript("scripts/migrate.mjs", { DATA_DIR: folder })
    } else if (existsSync(path.join(folder, "pg"))) {
      throw new Failure(
        `${folder} holds a database that this command has not made. Choose another folder: --data <folder>`,
      )
    } else {
      await unpackDatabase(folder)
    }
    writeFileSync(mark, version)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      `The data folder ${folder} cannot be written: ${sentenceOf(error)}. Choose another: --data <folder>`,
    )
  }
}

/** Half a database would be taken for somebody else's the next time. */
async function unpackDatabase(folder: string): Promise<void> {
  const packed = createReadStream(path.join(appFolder, "database.tar.br"))
  await pipeline(packed, createBrotliDecompress(), extract({ cwd: folder, strict: true })).catch((error) => {
    rmSync(path.join(folder, "pg"), { recursive: true, force: true })
    throw error
  })
}

/** A text that is kept there for nobody but the user; null where there is none. */
export function readKept(folder: string, name: string): string | null {
  const file = path.join(folder, name)
  return existsSync(file) ? readFileSync(file, "utf8") : null
}

/** Keeps it. */
export function keep(folder: string, name: string, text: string): void {
  const file = path.join(folder, name)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text, { mode: 0o600 })
  } catch (error) {
    throw new Failure(`${file} cannot be written: ${sentenceOf(error)}`)
  }
}

/** Keeps it no longer. */
export function forget(folder: string, name: string): void {
  rmSync(path.join(folder, name), { force: true })
}
