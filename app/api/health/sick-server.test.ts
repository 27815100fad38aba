import net, { type AddressInfo } from "node:net"
import pg from "pg"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { healthStatus, openLedger } from "@/app/api/_testing/ledger"
import { closeDatabase, openServer, setDatabase } from "@/lib/server/db/database"
import { seedTemplate } from "@/lib/server/workspace/template"
import { migrate } from "@/scripts/lib/database/migrations.mjs"

const serverUrl = process.env.DATABASE_URL ?? ""

describe.skipIf(!serverUrl)("the database server", () => {
  // global-setup.ts drops the databases of this prefix.
  const name = `${process.env.TEST_DATABASE_PREFIX}_${process.env.VITEST_POOL_ID}_sick`
  const role = `${name}_role`
  let admin: pg.Client

  const urlFor = (user?: string) => {
    const url = new URL(serverUrl)
    url.pathname = `/${name}`
    if (user) Object.assign(url, { username: user, password: user })
    return url.href
  }

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: serverUrl })
    await admin.connect()
    await admin.query(`CREATE DATABASE "${name}"`)
    await admin.query(`CREATE ROLE "${role}" LOGIN PASSWORD '${role}' IN ROLE pg_read_all_data, pg_write_all_data`)
    const owner = new pg.Client({ connectionString: urlFor() })
    await owner.connect()
    const query = async (sql: string) => (await owner.query(sql)).rows
    await migrate({ isServer: true, exec: (sql: string) => owner.query(sql), query })
    await owner.end()
  })

  afterAll(async () => {
    await admin.query(`DROP DATABASE "${name}" WITH (FORCE)`)
    await admin.query(`DROP ROLE "${role}"`)
    await admin.end()
  })

  beforeEach(async () => {
    vi.spyOn(console, "error").mockImplementation(() => {})
    setDatabase(await openServer(urlFor(role)))
    await seedTemplate()
  })

  afterEach(async () => {
    await closeDatabase()
    vi.restoreAllMocks()
  })

  /** Cuts every connection to our database, as a restart of the server would. */
  const cutConnections = () =>
    admin.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name])

  const allowConnections = (limit: number) => admin.query(`ALTER ROLE "${role}" CONNECTION LIMIT ${limit}`)

  test("that cuts connections again and again costs no acknowledged event, and each request an answer", async () => {
    const ledger = await openLedger()
    const statuses: number[] = []
    let isOver = false
    const writers = Array.from({ length: 8 }, async () => {
      while (!isOver) statuses.push(await ledger.send())
    })
    for (let cut = 0; cut < 20; cut++) {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
      await cutConnections()
    }
    isOver = true
    await Promise.all(writers)
    expect(new Set(statuses)).toEqual(new Set([200, 503]))
    expect(await ledger.send()).toBe(200)
    expect(await healthStatus()).toBe(200)
    expect(await ledger.missing()).toEqual([])
  })

  test("that is restarted is a 503 until it takes connections", async () => {
    const ledger = await openLedger()
    await allowConnections(0)
    await cutConnections()
    await expect.poll(ledger.send).toBe(503)
    expect(await ledger.send()).toBe(503)
    expect(await healthStatus()).toBe(503)
    await allowConnections(-1)
    expect(await ledger.send()).toBe(200)
    expect(await healthStatus()).toBe(200)
    expect(await ledger.missing()).toEqual([])
  })

  test("that is read-only is a 503 for who writes, and takes writes again when it is not", async () => {
    const ledger = await openLedger()
    expect(await ledger.send()).toBe(200)
    await admin.query(`ALTER DATABASE "${name}" SET default_transaction_read_only = on`)
    await cutConnections()
    await expect.poll(healthStatus).toBe(503)
    expect(await ledger.send()).toBe(503)
    await admin.query(`ALTER DATABASE "${name}" RESET default_transaction_read_only`)
    // No connection is cut: those that were begun read-only must be given up by us.
    await expect.poll(healthStatus).toBe(200)
    expect(await ledger.send()).toBe(200)
    expect(await ledger.missing()).toEqual([])
  })

  test("that the network swallows is a 503, and is asked over new connections when there are some", async () => {
    const network = await startNetwork(new URL(serverUrl))
    await closeDatabase()
    const url = Object.assign(new URL(urlFor(role)), { host: network.host })
    setDatabase(await openServer(url.href, { query_timeout: 1_000 }))
    const ledger = await openLedger()
    expect(await ledger.send()).toBe(200)
    network.swallow()
    expect(await healthStatus()).toBe(503)
    expect(await Promise.all([ledger.send(), ledger.send()])).toEqual([503, 503])
    network.letNewOnesPass()
    await expect.poll(healthStatus, { timeout: 10_000 }).toBe(200)
    expect(await ledger.send()).toBe(200)
    expect(await ledger.missing()).toEqual([])
    network.close()
  })

  test("whose connections are all taken is a 503, and serves again when one is free", async () => {
    const ledger = await openLedger()
    await closeDatabase()
    await allowConnections(1)
    const other = new pg.Client({ connectionString: urlFor(role) })
    await expect.poll(() => other.connect().then(() => true)).toBe(true)
    setDatabase(await openServer(urlFor(role)))
    expect(await ledger.send()).toBe(503)
    expect(await healthStatus()).toBe(503)
    await other.end()
    await expect.poll(healthStatus).toBe(200)
    expect(await ledger.send()).toBe(200)
    await allowConnections(-1)
    expect(await ledger.missing()).toEqual([])
  })
})

/** A way to the server that can swallow what goes over it, as a cable that is pulled does: nobody is told. */
async function startNetwork({ hostname, port }: URL) {
  const sockets = new Set<net.Socket>()
  let isOpen = true
  const listener = net.createServer((client) => {
    const server = net.connect(Number(port || 5432), hostname)
    for (const socket of [client, server]) {
      socket.on("error", () => {})
      sockets.add(socket)
    }
    if (isOpen) client.pipe(server).pipe(client)
  })
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve))
  return {
    host: `127.0.0.1:${(listener.address() as AddressInfo).port}`,
    swallow() {
      isOpen = false
      for (const socket of sockets) socket.unpipe().pause()
    },
    letNewOnesPass() {
      isOpen = true
    },
    close() {
      listener.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
