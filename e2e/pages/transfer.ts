import type { JSHandle, Page } from "@playwright/test"

/** What a clipboard or a drag carries. */
export function carry(page: Page, { text = "", files = [] as string[] }): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(
    ([words, names]) => {
      const data = new DataTransfer()
      if (words) data.setData("text/plain", words)
      for (const name of names) data.items.add(new File(["content"], name, { type: "text/plain" }))
      return data
    },
    [text, files] as const,
  )
}
