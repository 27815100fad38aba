// @vitest-environment happy-dom
import { expect, test } from "vitest"
import { limits } from "../../../lib/contract/limits"
import { checkFile } from "./files"

test("a file whose type the system does not know gets it from its name", () => {
  const checked = checkFile(new File(["a,b"], "Export.CSV", { type: "application/vnd.ms-excel" }))
  expect("file" in checked && checked.file.type).toBe("text/csv")
})

test.each(["virus.exe", "page.html", "drawing.svg", "png", "constructor"])("%s cannot be sent", (name) => {
  expect(checkFile(new File(["x"], name))).toEqual({ problem: "This type of file cannot be sent." })
})

test("a file that is too large says how large it may be", () => {
  const file = new File([new Uint8Array(limits.attachmentBytes + 1)], "film.mp4", { type: "video/mp4" })
  expect(checkFile(file)).toEqual({ problem: "The file is larger than 5 MB." })
})
