import { expect, test } from "vitest"
import { readEmbedOptions } from "./options"

const usual = {
  tabs: null,
  theme: "auto",
  run: "click",
  readonly: false,
  inspector: false,
  revision: undefined,
}

const read = (query: string) => readEmbedOptions(new URLSearchParams(query))

test("without options, and with ones that are not known or cannot be used, an embed is as usual", () => {
  expect(read("")).toEqual(usual)
  expect(read("color=red&__proto__=1&constructor=x")).toEqual(usual)
  expect(read("theme=pink&run=always&readonly=maybe&inspector=2&revision=0")).toEqual(usual)
  for (const revision of ["-1", "1.5", "x", "", "1e9", "9".repeat(400)]) {
    expect(read(`revision=${revision}`).revision, revision).toBeUndefined()
  }
  expect(read(`tabs=${"x".repeat(1_001)}`)).toEqual(usual)
})

test("each option is read as it is written in an address", () => {
  expect(read("tabs=html,%20cart.ts&theme=dark&run=auto&readonly&inspector=true&revision=3")).toEqual({
    tabs: ["html", "cart.ts"],
    theme: "dark",
    run: "auto",
    readonly: true,
    inspector: true,
    revision: 3,
  })
  expect(read("readonly=0&inspector=false")).toEqual(usual)
})
