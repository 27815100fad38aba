// Where the bytes of files are. The database knows a file by its key and size only: on the embedded database, bytes
// would hold up every other request (decision 15).
//
// Bytes come before their row and go after it, so what a crash leaves behind is bytes without a row, which
// sweep-files.ts finds; never a row without its bytes.
import "server-only"
import path from "node:path"
import { dataFolder } from "../../db/embedded/data-folder.mjs"
import { DatabaseStore } from "./database-store"
import { FolderStore } from "./folder-store"
import type { FileStore } from "./store"

/**
 * A folder beside the embedded database; the database itself where that is a server, because several instances share it
 * and its connections do not run on our thread.
 */
export function fileStore(): FileStore {
  return process.env.DATABASE_URL ? new DatabaseStore() : new FolderStore(path.join(dataFolder(), "files"))
}
