// npm run db:deploy: brings the database up to date.
import { markMigrated } from "./lib/database/mark.mjs"
import { migrate } from "./lib/database/migrations.mjs"
import { openDatabase } from "./lib/database/storage.mjs"

try {
  const database = await openDatabase()
  for (const name of await migrate(database)) console.log(`applied ${name}`)
  await database.close()
  markMigrated()
  process.exit(0)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
