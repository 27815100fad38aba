// @vitest-environment happy-dom
import { expect, test } from "vitest"
import type { FrameEntry } from "@/lib/contract/frame/frame"
import type { Probe } from "@/lib/contract/frame/probe"
import { probeKey } from "@/lib/contract/names"
import { installProbe } from "./probe"

test("every argument of a call is copied, the first as well as the last", () => {
  const entries: FrameEntry[] = []
  installProbe({
    ...{ attach() {}, send() {}, begin() {}, runId: () => 1 },
    add: (make) => entries.push(make()),
  })
  const probe: Probe = Reflect.get(globalThis, Symbol.for(probeKey))
  probe.call({ traceId: "a", method: "trackEvent", args: [{ plan: "pro" }, [1]], stack: "", at: 0 })
  expect(entries).toMatchObject([{ args: [{ entries: [["plan", { value: "pro" }]] }, { items: [{ text: "1" }] }] }])
})
