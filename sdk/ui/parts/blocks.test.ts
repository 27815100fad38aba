// @vitest-environment happy-dom
import { h, render } from "preact"
import { afterEach, expect, test } from "vitest"
import type { Block } from "../../../lib/contract/messenger/blocks"
import type { Actions } from "../actions"
import { Blocks } from "./blocks"

const place = document.createElement("div")
afterEach(() => render(null, place))

function draw(blocks: Block[], urlOf = (path: string) => `https://api.example${path}`): HTMLElement {
  render(h(Blocks, { blocks, act: { urlOf } as Actions }), place)
  return place
}

const file = {
  type: "attachment",
  id: "f",
  name: "a.pdf",
  media_type: "application/pdf",
  size: 2_000,
  url: "/f/a",
} as const

test("text is text, also when it looks like markup", () => {
  const text = '<img src=x onerror="alert(1)"><script>alert(1)</script>'
  expect(draw([{ type: "paragraph", text }]).querySelector("p")?.textContent).toBe(text)
  expect(place.querySelector("img, script")).toBeNull()
})

test("hostile addresses become no link and no image", () => {
  draw([
    { type: "link", text: "a", url: "javascript:alert(1)" },
    { type: "button", text: "b", url: "java\tscript:alert(1)" },
    { type: "link", text: "c", url: "//evil.example" },
    { type: "image", url: "data:image/svg+xml,<svg onload=alert(1)>", alt: "d" },
    { type: "paragraph", text: "javascript:alert(1) data:text/html,x" },
  ])
  expect(place.querySelector("a, img")).toBeNull()
  expect(place.textContent).toBe("abcdjavascript:alert(1) data:text/html,x")
})

test("links leave in a tab of their own and tell nothing", () => {
  const [link] = draw([{ type: "paragraph", text: "See https://a.example/x." }]).querySelectorAll("a")
  expect(link?.getAttribute("href")).toBe("https://a.example/x")
  expect(link?.getAttribute("target")).toBe("_blank")
  expect(link?.getAttribute("rel")).toBe("noopener noreferrer nofollow")
})

test("an image shows, another file is downloaded, and a bad address is neither", () => {
  draw([{ ...file, media_type: "image/png", name: "cat.png" }, file])
  expect(place.querySelector("img")?.getAttribute("src")).toBe("https://api.example/f/a")
  const row = place.querySelector("a.file")
  expect(row?.getAttribute("aria-label")).toBe("Download a.pdf")
  expect(row?.textContent).toBe("a.pdf2 kB")
  draw([{ ...file, media_type: "image/svg+xml" }])
  expect(place.querySelector("img")).toBeNull()
  draw([file], (path) => `javascript:${path}`)
  expect(place.querySelector("a")).toBeNull()
  for (const url of [
    "//evil.example/a",
    "/\\evil.example/a",
    "@evil.example/a",
    ".evil.example/a",
    "https://evil.example/a",
  ]) {
    draw([
      { ...file, url },
      { ...file, url, media_type: "image/png" },
    ])
    expect(place.querySelector("a, img")).toBeNull()
  }
})

const picture = { type: "image", url: "https://images.example/cup.png", alt: "A cup" } as const

test("an image from the web shows where the team wrote it, and when it is asked for where a person did", async () => {
  draw([picture])
  expect(place.querySelector("img")?.getAttribute("src")).toBe(picture.url)
  render(null, place)
  render(h(Blocks, { blocks: [picture], act: {} as Actions, isFromUser: true }), place)
  expect(place.querySelector("img")).toBeNull()
  const button = place.querySelector("button")
  expect(button?.textContent).toBe("Show the image from images.example")
  button?.click()
  await expect.poll(() => place.querySelector("img")?.getAttribute("src")).toBe(picture.url)
})

test("an image is never fetched without https, nor from inside a network, whoever wrote it", () => {
  for (const url of ["http://images.example/cup.png", "https://2130706433/cup.png", "https://printer.local./cup.png"]) {
    draw([{ ...picture, url }])
    expect(place.querySelector("img, button")).toBeNull()
    expect(place.textContent).toBe("A cup")
  }
})

test("a kind of block from the future is left out", () => {
  const future = { type: "hologram", text: "?" } as unknown as Block
  expect(draw([future, { type: "paragraph", text: "here" }]).textContent).toBe("here")
})
