// Looks at objects without running the page's code.

type Getter = () => unknown

const printed = Function.prototype.toString

/** Whether the browser made the function, and not the page. */
export function isNative(value: unknown): boolean {
  return typeof value === "function" && /\{\s*\[native code\]\s*\}$/.test(printed.call(value))
}

/** A property that needs no getter, or one of the browser's, from the object or what it inherits from. */
export function readData(value: object, key: string): unknown {
  for (let owner: object | null = value; owner; owner = Object.getPrototypeOf(owner)) {
    const property = Object.getOwnPropertyDescriptor(owner, key)
    if (!property) continue
    return property.get ? isNative(property.get) && property.get.call(value) : property.value
  }
  return undefined
}

const known = new WeakMap<object, [string, Getter][]>()

/** The browser's getters that an object inherits, those of the most general kind first. Most objects have none. */
export function accessorsOf(value: object): [string, Getter][] {
  const prototype: object | null = Object.getPrototypeOf(value)
  if (!prototype || prototype === Object.prototype) return []
  const found = known.get(prototype)
  if (found) return found
  const getters = new Map<string, Getter>()
  for (const [key, getter] of [...accessorsOf(prototype), ...ownAccessors(prototype)]) getters.set(key, getter)
  // An address as a whole says more than its parts.
  const all = [...getters].sort(([a], [b]) => Number(b === "href") - Number(a === "href"))
  known.set(prototype, all)
  return all
}

function ownAccessors(prototype: object): [string, Getter][] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([key, { get }]): [string, Getter][] => {
    // Handlers are seldom set, and many.
    if (!get || /^on[a-z]/.test(key) || !isNative(get)) return []
    return [[key, get]]
  })
}
