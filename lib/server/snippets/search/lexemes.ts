// What a listed snippet is found by: the words of its title, description and tags, and, behind a mark that no word has, its
// tags and methods whole. PostgreSQL's own division into words is left out, so that what is stored and what is asked for are
// divided alike, whatever a server is set to.
import "server-only"

const wordLength = 40
const wordsMax = 500
const wordsAskedMax = 10

type Described = { title: string; description: string; tags: string[]; methods: string[] }

export function lexemesOf({ title, description, tags, methods }: Described): string[] {
  const words = wordsOf(`${title}\n${tags.join("\n")}\n${description}`).slice(0, wordsMax)
  return [...words, ...tags.map(tagLexeme), ...methods.map(methodLexeme)]
}

type Asked = { search?: string | undefined; tag?: string | undefined; method?: string | undefined }

/** As a tsquery; null asks for nothing in particular, and undefined for what no snippet has. */
export function tsqueryOf({ search = "", tag = "", method = "" }: Asked): string | null | undefined {
  const words = wordsOf(search).slice(0, wordsAskedMax)
  if (search.trim() !== "" && words.length === 0) return undefined
  const terms = words.map((word) => `${quote(word)}:*`)
  if (tag.trim() !== "") terms.push(quote(tagLexeme(tag)))
  if (method.trim() !== "") terms.push(quote(methodLexeme(method)))
  return terms.length === 0 ? null : terms.join(" & ")
}

/** Letters and digits, in lower case, each word once. */
function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []
  return [...new Set(words.map((word) => [...word].slice(0, wordLength).join("")))]
}

const tagLexeme = (tag: string) => `#${tag.trim().toLowerCase().replace(/\s+/g, "-")}`

const methodLexeme = (method: string) => `.${method.trim().toLowerCase()}`

function quote(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`
}
