import { describe, expect, test } from "vitest"
import { clearFaults, getFaults, setFaults } from "@/app/api/_testing/faults"
import { refusalOf } from "@/app/api/_testing/identity"
import { list, newWorkspace, openPage } from "@/app/api/_testing/reading"
import type { ErrorBody } from "@/lib/contract/errors"
import { faultPresets } from "@/lib/contract/playground/faults"
import { withTestDatabase } from "@/lib/server/testing/database"

withTestDatabase()

describe("a workspace's faults", () => {
  test("are none at first, and none again when they are cleared", async () => {
    const workspace = await newWorkspace()
    const none = { faults: [], presets: [] }
    expect(await getFaults(workspace)).toMatchObject({ status: 200, body: none })
    await setFaults(workspace, { presets: ["rate_limited"] })
    expect(await clearFaults(workspace)).toMatchObject({ status: 200, body: none })
    expect((await getFaults(workspace)).body).toEqual(none)
  })

  test("are set as a whole, by their names or by what they do", async () => {
    const workspace = await newWorkspace()
    const late = { kind: "latency", calls: ["events"], ms: 50, times: 2 }
    const { body } = await setFaults(workspace, { faults: [late, { kind: "server_error" }], presets: ["stream_lost"] })
    const faults = [late, { kind: "server_error", calls: "all" }, { kind: "dropped_stream" }]
    expect(body).toEqual({ faults, presets: ["server_error", "stream_lost"] })
    expect((await getFaults(workspace)).body).toEqual(body)
    const names = faultPresets.map(({ name }) => name)
    expect((await setFaults(workspace, { presets: names })).body.presets).toEqual(names)
    expect((await setFaults(workspace, {})).body.faults).toEqual([])
  })

  test("that change are logged; those that are set again are not", async () => {
    const workspace = await newWorkspace()
    for (const presets of [["answer_lost"], ["answer_lost"], []]) await setFaults(workspace, { presets })
    const { data } = (await list(workspace, "activity")).body
    const changes = data.filter(({ type }) => type === "workspace.changed")
    expect(changes.map(({ data: { fields } }) => fields)).toEqual([["faults"], ["faults"]])
  })

  test("set at once are those of one of both", async () => {
    const workspace = await newWorkspace()
    await Promise.all(["slow_network", "server_error"].map((name) => setFaults(workspace, { presets: [name] })))
    expect((await getFaults(workspace)).body.faults).toHaveLength(1)
  })

  test.each([
    [{ presets: ["slow"] }, "presets.0"],
    [{ faults: [{ kind: "fire" }] }, "faults.0.kind"],
    [{ faults: [{ kind: "latency" }] }, "faults.0.ms"],
    [{ faults: [{ kind: "latency", ms: 30_001 }] }, "faults.0.ms"],
    [{ faults: [{ kind: "server_error", calls: ["boot"] }] }, "faults.0.calls"],
    [{ faults: [{ kind: "server_error", calls: [] }] }, "faults.0.calls"],
    [{ faults: [{ kind: "server_error", times: 0 }] }, "faults.0.times"],
    [{ faults: [{ kind: "duplicate_frame", times: 1 }] }, "faults.0"],
    [{ faults: [{ kind: "server_error", times: 1 }], presets: ["server_error"] }, "faults.1"],
    [{ faults: Array.from({ length: 21 }, () => ({ kind: "server_error" })) }, "faults"],
    [{ preset: "slow_network" }, undefined],
  ])("that make no sense are refused with the name of the field: %j", async (given, field) => {
    const workspace = await newWorkspace()
    const answer = await setFaults<ErrorBody>(workspace, given)
    expect(refusalOf(answer)).toEqual([400, "invalid_request"])
    expect(answer.body.errors[0]?.field).toBe(field)
    expect((await getFaults(workspace)).body.faults).toEqual([])
  })

  test("are nobody else's to read or change", async () => {
    const [mine, other] = [await newWorkspace(), await newWorkspace()]
    const stranger = { app_id: mine.app_id, access_token: other.access_token }
    const presets = { presets: ["server_error"] }
    for (const answer of [
      await getFaults<ErrorBody>(stranger),
      await setFaults<ErrorBody>(stranger, presets),
      await clearFaults<ErrorBody>(stranger),
    ])
      expect(refusalOf(answer)).toEqual([401, "access_denied"])
    expect((await getFaults({ ...mine, app_id: "nobody99" })).status).toBe(404)
    expect((await getFaults(mine)).body.faults).toEqual([])
  })

  test("of the demo are each browser's own", async () => {
    const [mine, other] = [await openPage(), await openPage()]
    await setFaults({ app_id: "demo", cookie: mine.cookie }, { presets: ["server_error"] })
    const faultsOf = async (cookie: string) => (await getFaults({ app_id: "demo", cookie })).body.presets
    expect([await faultsOf(mine.cookie), await faultsOf(other.cookie)]).toEqual([["server_error"], []])
  })
})
