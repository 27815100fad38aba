/** A property of the document itself: `document.title` is an image where the page has one of that name (case 37). */
export function ofDocument<Name extends keyof Document>(name: Name): Document[Name] {
  return Reflect.get(Document.prototype, name, document)
}
