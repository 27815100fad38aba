// A database for one test run on the server that DATABASE_URL names, dropped afterwards. Null without one: the embedded
// database in a temporary folder does then.
import { randomBytes } from "node:crypto"

export async function createDatabase() {
  if (!process.env.DATABASE_URL) return null
  const name = `playground_test_${randomBytes(6).toString("hex")}`
  await onServer(`CREATE DATABASE ${name}`)
  const url = new URL(process.env.DATABASE_URL)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) }
}

async function onServer(sql) {
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(sql)
  await client.end()
}
