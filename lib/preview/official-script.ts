const officialHost = "widget.intercom.io"

/**
 * Loads our script where a snippet or a client asks for the official one, so that it runs unmodified and nothing leaves
 * for Intercom. The element says it has loaded, and goes on showing the address it was given (fact 17.1).
 */
export function answerOfficialScript(): void {
  const { prototype } = HTMLScriptElement
  const { setAttribute } = prototype
  const source = Object.getOwnPropertyDescriptor(prototype, "src")
  const given = new WeakMap<HTMLScriptElement, string>()

  function setSource(script: HTMLScriptElement, address: string) {
    const ours = ourAddressOf(address)
    given.delete(script)
    setAttribute.call(script, "src", ours ?? address)
    if (!ours) return
    given.set(script, address)
    // A script that was fetched is not fetched again, so it can show the given address to selectors, too.
    script.addEventListener("load", () => given.has(script) && setAttribute.call(script, "src", address), {
      once: true,
    })
  }

  Object.defineProperty(prototype, "src", {
    configurable: true,
    enumerable: true,
    get(this: HTMLScriptElement) {
      const address = given.get(this)
      return address === undefined ? source?.get?.call(this) : new URL(address, document.baseURI).href
    },
    set(this: HTMLScriptElement, address: unknown) {
      setSource(this, String(address))
    },
  })
  prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() === "src") setSource(this, String(value))
    else setAttribute.call(this, name, value)
  }
}

function ourAddressOf(address: string) {
  try {
    const { host, pathname } = new URL(address, document.baseURI)
    return host === officialHost ? location.origin + pathname : null
  } catch {
    return null
  }
}
