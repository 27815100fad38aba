// npm run reports: what was reported of saved snippets, and with `-- remove <slug>` the end of one, without its edit key and
// for good. The embedded database belongs to one process, so the server has to be stopped for it.
import { openDatabase } from "./lib/database/storage.mjs"

const [verb, slug] = process.argv.slice(2)
if (verb !== undefined && (verb !== "remove" || !slug)) {
  console.error("usage: npm run reports   (or -- remove <slug>)")
  process.exit(2)
}

try {
  const database = await openDatabase()
  console.log(verb === "remove" ? await remove(database) : await list(database))
  await database.close()
  process.exit(0)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function list(database) {
  const rows = await database.query(
    `SELECT slug, title, reason, report."createdAt" AS at
     FROM "SnippetReport" AS report JOIN "Snippet" AS snippet ON snippet.id = report."snippetId"
     ORDER BY report."createdAt" DESC LIMIT 200`,
  )
  if (rows.length === 0) return "Nothing was reported."
  // As JSON, since strangers wrote it: a terminal obeys some characters.
  return rows.map(({ at, ...report }) => JSON.stringify({ at, ...report })).join("\n")
}

async function remove(database) {
  const rows = await database.query(`DELETE FROM "Snippet" WHERE slug = $1 RETURNING slug`, [slug])
  return rows.length > 0 ? `Removed ${slug} with its revisions and reports.` : `There is no snippet ${slug}.`
}
