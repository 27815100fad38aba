import { beforeEach, expect, test } from "vitest"
import { personStore } from "./person"

const { claim, confirm, forget } = personStore.getState()
const ada = { appId: "shop", userId: "usr_ada" }

beforeEach(() => forget())

test("a person is shown once the preview and the log agree, in either order", () => {
  claim({ ...ada, traceId: "trace-1" })
  expect(personStore.getState().current).toBeNull()
  confirm({ ...ada, traceId: "trace-1" })
  expect(personStore.getState().current).toEqual(ada)
  forget()
  confirm({ ...ada, traceId: "trace-1" })
  claim({ ...ada, traceId: "trace-1" })
  expect(personStore.getState().current).toEqual(ada)
})

test("a preview's word alone shows nobody, whomever it names", () => {
  confirm({ ...ada, traceId: "trace-1" })
  for (const forged of [
    { ...ada, traceId: "trace-2" },
    { appId: "shop", userId: "usr_grace", traceId: "trace-1" },
    { appId: "other", userId: "usr_ada", traceId: "trace-1" },
    { appId: "shop", userId: "usr_grace", traceId: null },
  ]) {
    claim(forged)
    expect(personStore.getState().current).toBeNull()
  }
})

test("a forged claim leaves who was confirmed", () => {
  claim({ ...ada, traceId: "trace-1" })
  confirm({ ...ada, traceId: "trace-1" })
  claim({ appId: "shop", userId: "usr_grace", traceId: "trace-1" })
  expect(personStore.getState().current).toEqual(ada)
})

test("who was confirmed stays when no call says so again, and is gone after shutdown", () => {
  confirm({ ...ada, traceId: "trace-1" })
  claim({ ...ada, traceId: null })
  expect(personStore.getState().current).toEqual(ada)
  claim(null)
  expect(personStore.getState().current).toBeNull()
})

test("a log of thousands of calls is not kept whole", () => {
  confirm({ ...ada, traceId: "old" })
  for (let number = 0; number < 1_000; number++) confirm({ ...ada, traceId: `trace-${number}` })
  claim({ ...ada, traceId: "old" })
  expect(personStore.getState().current).toBeNull()
})
