// What a document without an origin has by name only: it throws when it is used, and many libraries then go on without a
// word. The inspector says so, once for each, with the line that asked.

const kept = "The preview keeps cookies, localStorage and sessionStorage only."

const missing = [
  { holder: window, name: "indexedDB", message: `indexedDB does not work in the preview. ${kept}` },
  { holder: window, name: "caches", message: `caches does not work in the preview. ${kept}` },
  {
    holder: navigator,
    name: "locks",
    message: "navigator.locks does not work in the preview, which is a page without an origin.",
  },
]

/** The Messenger tries these too, and knows how to do without. */
const ofSdk = /\/sdk(\.js|\/)/

export function announceMissing(): void {
  for (const { holder, name, message } of missing) {
    const { get } = descriptorOf(holder, name) ?? {}
    if (!get) continue
    let isTold = false
    Object.defineProperty(holder, name, {
      configurable: true,
      get() {
        if (!isTold && !ofSdk.test(new Error().stack ?? "")) {
          isTold = true
          console.warn(message)
        }
        return get.call(holder)
      },
    })
  }
}

function descriptorOf(holder: object | null, name: string): PropertyDescriptor | undefined {
  if (holder === null) return undefined
  return Object.getOwnPropertyDescriptor(holder, name) ?? descriptorOf(Object.getPrototypeOf(holder), name)
}
