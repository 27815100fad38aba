// What a page replaces for its own ends (a test's clock, a zone, an old polyfill) must not change what the Messenger sends
// or draws. The bundler puts these in the place of the globals, in every part (scripts/lib/bundle/bundle-sdk.mjs). The
// first script takes them as it runs; a part, which may load much later, finds them where that one left them.

type Natives = Omit<typeof globalThis, "now" | "parse" | "stringify"> & {
  now: typeof Date.now
  parse: typeof JSON.parse
  stringify: typeof JSON.stringify
}

const page = globalThis
const key = Symbol.for("messenger.natives")
const names =
  "Date Map MutationObserver Promise Set addEventListener clearInterval clearTimeout fetch queueMicrotask removeEventListener requestAnimationFrame setInterval setTimeout"

function take(): Natives {
  const taken = Object.fromEntries(names.split(" ").map((name) => [name, Reflect.get(page, name)]))
  return Object.assign(taken, { now: page.Date.now, parse: page.JSON.parse, stringify: page.JSON.stringify }) as Natives
}

const natives: Natives = Reflect.get(page, key) ?? take()
Reflect.set(page, key, natives)

const {
  Date: NativeDate,
  Map: NativeMap,
  MutationObserver,
  Promise: NativePromise,
  Set: NativeSet,
  addEventListener,
  clearInterval,
  clearTimeout,
  fetch,
  now,
  parse,
  queueMicrotask,
  removeEventListener,
  requestAnimationFrame,
  setInterval,
  setTimeout,
  stringify,
} = natives

export {
  addEventListener,
  clearInterval,
  clearTimeout,
  fetch,
  MutationObserver,
  NativeDate as Date,
  NativeMap as Map,
  NativePromise as Promise,
  NativeSet as Set,
  now as "Date.now",
  parse as "JSON.parse",
  queueMicrotask,
  removeEventListener,
  requestAnimationFrame,
  setInterval,
  setTimeout,
  stringify as "JSON.stringify",
}
