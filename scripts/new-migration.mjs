// npm run db:new -- <name>: writes prisma/migrations/<time>_<name>/migration.sql from the difference between the
// migrations so far and schema.prisma. With --check it only says whether one is missing.
// It runs Prisma's schema engine as WebAssembly over an in-memory PGlite: no engine download, no server.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg"
import { PrismaPGlite } from "pglite-prisma-adapter"
import { listMigrations } from "./lib/database/migrations.mjs"

const isCheck = process.argv.includes("--check")
const name = process.argv.slice(2).find((word) => !word.startsWith("-"))
if (!isCheck && !/^[a-z0-9_]+$/.test(name ?? "")) {
  console.error("usage: npm run db:new -- <snake_case_name>   (or --check)")
  process.exit(2)
}

const root = path.resolve("prisma/migrations")
const engine = await loadEngine()
const migrations = listMigrations()
const difference = await engine.diff({
  from: migrations.length > 0 ? migrationsSource(migrations) : { tag: "empty" },
  to: { tag: "schemaDatamodel", files: [schemaFile("prisma/schema.prisma")] },
  script: true,
  exitCode: true,
  filters: { externalTables: [], externalEnums: [] },
})

if (difference.exitCode === 0) {
  console.log("The migrations match schema.prisma.")
  process.exit(0)
}
if (isCheck) {
  console.error(`schema.prisma has changes without a migration. Run: npm run db:new -- <name>\n${difference.stdout}`)
  process.exit(1)
}
const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14)
const target = path.join(root, `${stamp}_${name}`)
mkdirSync(target, { recursive: true })
writeFileSync(path.join(target, "migration.sql"), difference.stdout)
const lockFile = path.join(root, "migration_lock.toml")
if (!existsSync(lockFile)) writeFileSync(lockFile, 'provider = "postgresql"\n')
console.log(`wrote prisma/migrations/${stamp}_${name}/migration.sql`)
process.exit(0)

async function loadEngine() {
  const wasmPath = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm")
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), { "./schema_engine_bg.js": bindings })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  const factory = { provider: "postgres", adapterName: "pglite", connect, connectToShadowDb: connect }
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

async function connect() {
  const database = await PGlite.create()
  const adapter = await new PrismaPGlite(database).connect()
  // The adapter's own executeScript neither waits nor reports errors.
  adapter.executeScript = async (script) => {
    await database.exec(script)
  }
  return adapter
}

function migrationsSource(list) {
  return {
    tag: "migrations",
    baseDir: root,
    shadowDbInitScript: "",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    migrationDirectories: list.map(({ name: folder, sql }) => ({
      path: folder,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  }
}

function schemaFile(file) {
  return { path: path.resolve(file), content: readFileSync(file, "utf8") }
}
