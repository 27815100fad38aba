// @types/intercom-web is what most projects check their calls against: each of its commands is one of ours.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { problemsOf } from "../testing/compile"

const official = readFileSync(createRequire(import.meta.url).resolve("@types/intercom-web/index.d.ts"), "utf8")

/** Its types without its globals, which are ours here. */
const types = official.slice(0, official.indexOf("declare var"))

const calls = `
  type Commands = Intercom_.IntercomCommandSignature
  /** Custom attributes aside: with them any key may hold any scalar. */
  type Named<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] }
  type Company = Named<Intercom_.IntercomCompany>
  type Settings = Omit<Named<Intercom_.IntercomSettings>, "company" | "companies"> & {
    company?: Company
    companies?: Company[]
  }
  type Arguments<Name extends keyof Commands> = Name extends "boot" ? [settings: Settings]
    : Name extends "update" ? [settings?: Settings]
    : Name extends "showSpace" ? [space: IntercomSpace]
    : Parameters<Commands[Name]>

  const ours: { [Name in keyof Commands]: (...given: Arguments<Name>) => ReturnType<Commands[Name]> } = {
    boot: (settings) => Intercom("boot", settings),
    shutdown: () => Intercom("shutdown"),
    update: (settings) => Intercom("update", settings),
    hide: () => Intercom("hide"),
    show: () => Intercom("show"),
    showMessages: () => Intercom("showMessages"),
    showNewMessage: (text) => Intercom("showNewMessage", text),
    onHide: (callback) => Intercom("onHide", callback),
    onShow: (callback) => Intercom("onShow", callback),
    onUnreadCountChange: (callback) => Intercom("onUnreadCountChange", callback),
    onActivatorClick: (callback) => Intercom("onActivatorClick", callback),
    // An event without a name is none.
    trackEvent: (name = "", metadata) => Intercom("trackEvent", name, metadata),
    // Undefined before boot.
    getVisitorId: () => Intercom("getVisitorId") ?? "",
    startTour: (id) => Intercom("startTour", id),
    showArticle: (id) => Intercom("showArticle", id),
    showConversation: (id) => Intercom("showConversation", id),
    startSurvey: (id) => Intercom("startSurvey", id),
    reattach_activator: () => Intercom("reattach_activator"),
    showSpace: (space) => Intercom("showSpace", space),
    startChecklist: (id) => Intercom("startChecklist", id),
  }
  const isBooted: boolean = Intercom.booted ?? false
`

test("every command of @types/intercom-web can be called with the arguments it declares", () => {
  expect(problemsOf(types + calls)).toEqual([])
}, 30_000)

test("both packages may be in one project, whose libraries are checked", () => {
  const page = `
    Intercom("showSpace", "tickets")
    window.Intercom("boot", { app_id: "abc", user_id: 42 })
    window.intercomSettings = { app_id: "abc", alignment: "left" }
  `
  expect(problemsOf(official + page)).toEqual([])
  expect(problemsOf(page)).toEqual([])
  expect(problemsOf("window.intercomSettings = { app_id: 7 }").join()).toContain("number")
}, 30_000)

test("a command that ours does not have would be noticed", () => {
  const extended = types.replace("shutdown: () => void", "shutdown: () => void; vanish: () => void")
  expect(problemsOf(extended + calls).join()).toContain("vanish")
}, 30_000)
