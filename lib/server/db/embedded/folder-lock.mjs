// One process at a time on a data folder: PGlite has no lock of its own, and two processes on one folder silently lose
// each other's rows. The lock is the operating system's, on a file in the folder. It belongs to the open file, not to a
// process id, so it ends with the process however that ends, holds between containers that share the folder, and no
// process that got an old id is taken for the owner.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs"
import os from "node:os"
import path from "node:path"

/** What the systems call a file that another process has locked. */
const takenCodes = new Set(["EAGAIN", "EACCES", "EBUSY"])

/**
 * Takes the folder for this process and answers the function that gives it back.
 * @param {string} folder
 */
export async function lockFolder(folder) {
  mkdirSync(folder, { recursive: true })
  const handle = openSync(path.join(/*turbopackIgnore: true*/ folder, "lock"), "a")
  // Beside the lock, because Windows lets nobody read a locked file.
  const owner = path.join(/*turbopackIgnore: true*/ folder, "lock.owner")
  try {
    await take(handle, folder, owner)
    writeFileSync(owner, `process ${process.pid} on ${os.hostname()}`)
  } catch (error) {
    closeSync(handle)
    throw error
  }
  // The file stays: whoever removed it would take it from under the next one, who has it open already.
  return () => closeSync(handle)
}

async function take(handle, folder, owner) {
  const { tryLock } = await loadLocks()
  try {
    if (tryLock(handle)) return
  } catch (error) {
    if (!takenCodes.has(error.code)) {
      throw new Error(
        `The data folder ${folder} is on a file system without locks (${error.code}). Set DATA_DIR to a local folder.`,
      )
    }
  }
  throw new Error(
    `The data folder ${folder} is in use by ${nameOf(owner)}. Stop that one, or set DATA_DIR to another folder.`,
  )
}

async function loadLocks() {
  try {
    return (await import("fs-native-extensions")).default
  } catch (error) {
    throw new Error(
      `There are no file locks for ${process.platform} on ${process.arch}, which the embedded database needs. ` +
        `Set DATABASE_URL to a PostgreSQL server. (${error.message})`,
    )
  }
}

function nameOf(owner) {
  try {
    return readFileSync(owner, "utf8")
  } catch {
    // It has the lock and has not written its name yet.
    return "another process"
  }
}
