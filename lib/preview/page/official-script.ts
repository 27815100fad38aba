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
    script.removeAttribute(givenName)
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
      const address = given.get(this) ?? this.getAttribute(givenName)
      return address === null ? source?.get?.call(this) : new URL(address, document.baseURI).href
    },
    set(this: HTMLScriptElement, address: unknown) {
      setSource(this, String(address))
    },
  })
  prototype.setAttribute = function (name, value) {
    if (String(name).toLowerCase() === "src") setSource(this, String(value))
    else setAttribute.call(this, name, value)
  }
  answerWritten()

  /** What a parser reads passes no setter. */
  addEventListener(
    "load",
    ({ target }) => {
      if (!(target instanceof HTMLScriptElement)) return
      const address = target.getAttribute(givenName)
      if (address === null) return
      target.removeAttribute(givenName)
      setAttribute.call(target, "src", address)
    },
    true,
  )
}

/** The same for the scripts that a text of HTML loads. */
export function withOurScript(html: string): string {
  return html.replaceAll(officialTag, (tag, before: string, quote: string, address: string) => {
    const ours = ourAddressOf(address)
    return ours ? `${before} ${givenName}="${address}" src=${quote}${ours}` : tag
  })
}

/** Until the script has loaded, this says what it was given. */
const givenName = "data-given-src"

const officialTag =
  /(<script\b(?:[^>"']|"[^"]*"|'[^']*')*?)\ssrc\s*=\s*(["']?)((?:https?:)?\/\/widget\.intercom\.io\/[^\s"'>]*)/gi

/** Markup that a page's own scripts bring to the parser. */
function answerWritten() {
  const { write, writeln } = Document.prototype
  const { createContextualFragment } = Range.prototype
  Document.prototype.write = function (...texts) {
    write.apply(this, texts.map(String).map(withOurScript))
  }
  Document.prototype.writeln = function (...texts) {
    writeln.apply(this, texts.map(String).map(withOurScript))
  }
  Range.prototype.createContextualFragment = function (text) {
    return createContextualFragment.call(this, withOurScript(String(text)))
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
