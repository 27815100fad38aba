// What a page replaces for its own ends (a test's clock, a zone, an old polyfill) must not change what the Messenger sends
// or draws. The bundler puts these in the place of the globals, in every part (scripts/lib/bundle/bundle-sdk.mjs). The
// first script takes them as it runs; a part, which may load much later, finds them where that one left them.

const page = globalThis
const key = Symbol.for("messenger.natives")
const names =
  "AbortController CSSStyleSheet Date Event Map MutationObserver Promise Set URL WeakMap addEventListener clearInterval clearTimeout fetch queueMicrotask removeEventListener requestAnimationFrame setInterval setTimeout"

type Global = typeof globalThis
type Natives = [
  Global["AbortController"],
  Global["CSSStyleSheet"],
  Global["Date"],
  Global["Event"],
  Global["Map"],
  Global["MutationObserver"],
  Global["Promise"],
  Global["Set"],
  Global["URL"],
  Global["WeakMap"],
  Global["addEventListener"],
  Global["clearInterval"],
  Global["clearTimeout"],
  Global["fetch"],
  Global["queueMicrotask"],
  Global["removeEventListener"],
  Global["requestAnimationFrame"],
  Global["setInterval"],
  Global["setTimeout"],
  Global["Date"]["now"],
  Global["JSON"]["parse"],
  Global["JSON"]["stringify"],
]

function take() {
  const statics = [page.Date.now, page.JSON.parse, page.JSON.stringify]
  return [...names.split(" ").map((name) => Reflect.get(page, name)), ...statics]
}

const natives: Natives = Reflect.get(page, key) ?? take()
Reflect.set(page, key, natives)

const [
  AbortController,
  CSSStyleSheet,
  NativeDate,
  Event,
  NativeMap,
  MutationObserver,
  NativePromise,
  NativeSet,
  NativeURL,
  NativeWeakMap,
  addEventListener,
  clearInterval,
  clearTimeout,
  fetch,
  queueMicrotask,
  removeEventListener,
  requestAnimationFrame,
  setInterval,
  setTimeout,
  now,
  parse,
  stringify,
] = natives

export {
  AbortController,
  addEventListener,
  CSSStyleSheet,
  clearInterval,
  clearTimeout,
  Event,
  fetch,
  MutationObserver,
  NativeDate as Date,
  NativeMap as Map,
  NativePromise as Promise,
  NativeSet as Set,
  NativeURL as URL,
  NativeWeakMap as WeakMap,
  now as "Date.now",
  parse as "JSON.parse",
  queueMicrotask,
  removeEventListener,
  requestAnimationFrame,
  setInterval,
  setTimeout,
  stringify as "JSON.stringify",
}
