// @vitest-environment happy-dom
import { expect, test, vi } from "vitest"
import { openPage, settle, withPages } from "../../testing/page"

withPages()

async function openBooted(settings: Record<string, unknown>) {
  const page = openPage()
  page.intercom("boot", { app_id: "demo", ...settings })
  await settle()
  const onClick = vi.fn()
  page.intercom("onActivatorClick", onClick)
  return { ...page, intercom: page.intercom, onClick, isOpen: () => page.messenger.store.getState().isOpen }
}

/** An element of the page as a person clicks it; whether the page's own default was taken. */
function click(html: string): { isTakenOver: boolean } {
  document.body.innerHTML = html
  const event = new MouseEvent("click", { bubbles: true, cancelable: true })
  document.body.firstElementChild?.dispatchEvent(event)
  return { isTakenOver: event.defaultPrevented }
}

test("a click on the activator of the older widget setting opens the Messenger", async () => {
  const { isOpen, onClick } = await openBooted({ widget: { activator: "#help" } })
  click("<button>Other</button>")
  expect(isOpen()).toBe(false)
  click('<button id="help">Help</button>')
  expect(isOpen()).toBe(true)
  expect(onClick).toHaveBeenCalledTimes(1)
})

test("the activator #IntercomDefaultWidget is the launcher itself: clicks on the page stay the page's", async () => {
  const { isOpen, onClick } = await openBooted({ widget: { activator: "#IntercomDefaultWidget" } })
  expect(click('<a id="IntercomDefaultWidget">Help</a>')).toEqual({ isTakenOver: false })
  expect(isOpen()).toBe(false)
  expect(onClick).not.toHaveBeenCalled()
})

test("custom_launcher_selector comes before the older widget setting", async () => {
  const { isOpen } = await openBooted({ custom_launcher_selector: ".ask", widget: { activator: "#help" } })
  click('<button id="help">Help</button>')
  expect(isOpen()).toBe(false)
  click('<button class="ask">Ask</button>')
  expect(isOpen()).toBe(true)
})

test.each([{ activator: "" }, { activator: 7 }, {}, "#help", null])(
  "a widget setting without an activator, %j, takes no click",
  async (widget) => {
    const { isOpen } = await openBooted({ widget })
    expect(click('<a id="help">Help</a>')).toEqual({ isTakenOver: false })
    expect(isOpen()).toBe(false)
  },
)

test("a selector that is none is said on the console, and the click stays the page's", async () => {
  const { isOpen } = await openBooted({ custom_launcher_selector: "][" })
  expect(click("<a>Help</a>")).toEqual({ isTakenOver: false })
  expect(isOpen()).toBe(false)
  expect(console.warn).toHaveBeenCalledWith('[Intercom] custom_launcher_selector "][" is not a valid CSS selector.')
})

test("after shutdown the page's launchers are only the page's", async () => {
  const { intercom, isOpen } = await openBooted({ custom_launcher_selector: ".ask" })
  intercom("shutdown")
  expect(click('<a class="ask">Ask</a>')).toEqual({ isTakenOver: false })
  expect(isOpen()).toBe(false)
})
