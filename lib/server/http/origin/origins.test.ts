import { afterEach, describe, expect, test, vi } from "vitest"
import {
  isPreviewOnly,
  previewOriginFor,
  previewParentsFor,
  startNotice,
  strangersPreviewProblem,
  strangersProblem,
} from "./origins"

afterEach(() => vi.unstubAllEnvs())

const at = (host: string) => ({ host, protocol: "https" })

function set(previewOrigin: string, appOrigin?: string) {
  vi.stubEnv("PREVIEW_ORIGIN", previewOrigin)
  vi.stubEnv("APP_ORIGIN", appOrigin)
}

describe("without PREVIEW_ORIGIN", () => {
  test("localhost and 127.0.0.1 are each other's second site", () => {
    for (const host of ["localhost", "localhost:3000", "127.0.0.1:3000"]) {
      expect(strangersProblem(at(host))).toBeNull()
      expect(strangersPreviewProblem(at(host))).toBeNull()
      expect(new URL(previewOriginFor(at(host))).host).not.toBe(host)
    }
  })

  test("any other address has none, and says which setting is missing", () => {
    for (const host of ["play.example", "192.168.1.5:3000", "[::1]:3000", "localhost.example", "app"]) {
      expect(strangersProblem(at(host))).toContain("PREVIEW_ORIGIN is not set")
      expect(strangersPreviewProblem(at(host))).toContain("PREVIEW_ORIGIN is not set")
      expect(previewOriginFor(at(host))).toBe(`https://${host}`)
    }
  })

  test("the start says so", () => {
    expect(startNotice()).toContain("at localhost only")
    vi.stubEnv("APP_ORIGIN", "https://play.example")
    expect(startNotice()).toContain("Others' projects are not run: PREVIEW_ORIGIN is not set")
    vi.stubEnv("APP_ORIGIN", "http://localhost:3000")
    expect(startNotice()).toBeNull()
  })
})

describe("with PREVIEW_ORIGIN", () => {
  test("another registrable domain is a second site", () => {
    const pairs = [
      ["play.example", "https://previews.test"],
      ["play.example.co.uk", "https://example2.co.uk"],
      // Each customer of such a host is a site of their own.
      ["mine.github.io", "https://mine-previews.github.io"],
      ["10.0.0.1:3000", "http://10.0.0.2:3000"],
      ["localhost:3000", "https://previews.test"],
    ] as const
    for (const [host, previewOrigin] of pairs) {
      set(previewOrigin)
      expect(strangersProblem(at(host))).toBeNull()
      expect(previewOriginFor(at(host))).toBe(previewOrigin)
      expect(strangersPreviewProblem(at(new URL(previewOrigin).host))).toBeNull()
    }
  })

  test("a subdomain, another port or the page itself is not", () => {
    const pairs = [
      ["play.example", "https://preview.play.example"],
      ["app.example.co.uk", "https://preview.example.co.uk"],
      ["play.example", "https://play.example:8443"],
      ["play.example:3000", "http://play.example"],
      ["PLAY.example", "https://preview.play.example"],
      ["10.0.0.1:3000", "http://10.0.0.1:4000"],
      ["app:3000", "http://app:4000"],
    ] as const
    for (const [host, previewOrigin] of pairs) {
      set(previewOrigin, `https://${host}`)
      expect(strangersProblem(at(host)), host).toContain("same registrable domain")
      expect(strangersPreviewProblem(at(new URL(previewOrigin).host)), host).toContain("same registrable domain")
      expect(startNotice(), host).toContain("same registrable domain")
    }
  })

  test("the preview of others is served at that origin only", () => {
    set("https://previews.test")
    expect(strangersPreviewProblem(at("play.example"))).toContain("https://previews.test")
  })

  test("what is no origin is said so, and serves nobody else's code", () => {
    const wrong = [
      "previews.test",
      "https://previews.test/path",
      "https://u:p@previews.test",
      "ftp://previews.test",
      "*",
    ]
    for (const text of wrong) {
      set(text)
      for (const host of ["play.example", "localhost:3000"]) {
        expect(strangersProblem(at(host)), text).toContain("is no origin")
        expect(strangersPreviewProblem(at(host)), text).toContain("is no origin")
      }
      expect(startNotice()).toContain("is no origin")
      expect(isPreviewOnly("previews.test")).toBe(false)
    }
  })

  test("an APP_ORIGIN that is no origin is said so, and stops no preview", () => {
    set("https://previews.test", "play.example")
    expect(startNotice()).toContain("APP_ORIGIN")
    expect(strangersPreviewProblem(at("previews.test"))).toBeNull()
    expect(previewParentsFor(at("previews.test"))).toBe("http: https:")
  })

  test("a good one leaves nothing to say at the start", () => {
    set("https://previews.test/", "https://play.example")
    expect(startNotice()).toBeNull()
    expect(isPreviewOnly("previews.test")).toBe(true)
  })
})
