/** Where lib/server/http/node/file-methods.ts leads a request with a method that files do not have. */
function refuse(): Response {
  return new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } })
}

export {
  refuse as DELETE,
  refuse as GET,
  refuse as HEAD,
  refuse as OPTIONS,
  refuse as PATCH,
  refuse as POST,
  refuse as PUT,
}
