import { expect, test } from "vitest"
import { collectionsOf, findArticles } from "./articles"

const articles = [
  { id: 1, title: "Exporter vos données", summary: "CSV ou JSON", collection: "Données" },
  { id: 2, title: "Invoices", summary: "Download an export of all of them", collection: "Billing" },
  { id: 3, title: "Import", summary: "", collection: "Données" },
]

test("every word must be found, whatever its capitals and accents, and titles come first", () => {
  expect(findArticles(articles, "EXPORT").map(({ id }) => id)).toEqual([1, 2])
  expect(findArticles(articles, "donnees json").map(({ id }) => id)).toEqual([1])
  expect(findArticles(articles, "export nothing")).toEqual([])
  expect(findArticles(articles, "  ")).toEqual(articles)
})

test("articles are grouped by collection, in the order of the first", () => {
  expect(collectionsOf(articles).map(({ name, articles: [first] }) => [name, first?.id])).toEqual([
    ["Données", 1],
    ["Billing", 2],
  ])
})
