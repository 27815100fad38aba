// The files that a build makes for browsers: where they are, what goes with them, and how they are kept compressed. A name
// holds the hash of its content, so each is compressed once, when it is built, instead of once for every visitor.
import { readdir, readFile, writeFile } from "node:fs/promises"
import path from "node:path"
import { promisify } from "node:util"
import * as zlib from "node:zlib"
import sirv from "sirv"

export const staticPath = "/_next/static"
export const embedFilesPath = "/embed-files"

export const packagesPath = "/packages"

/** Workers obey the policy of their own script, so that of built files says nothing but this. */
export const inNoFrame = { key: "Content-Security-Policy", value: "frame-ancestors 'none'" }

/** The SDK runs on other people's pages, and the preview is of no origin. */
export const forAnyPage = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
]

const yearInSeconds = 365 * 24 * 3_600

/** What compression makes smaller, and is worth a file of its own. */
const compressible = /\.(js|json|css|wasm|svg|ttf)$/
const leastBytes = 1_024

/** Of what is larger, the last hundredths would take as long as all the rest. */
const largeBytes = 2_000_000

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

/** Puts a `.br` and a `.gz` beside each file of the folder that they make smaller. */
export async function compressFiles(folder) {
  const names = await readdir(folder, { recursive: true })
  await Promise.all(names.filter((name) => compressible.test(name)).map((name) => compress(path.join(folder, name))))
}

async function compress(file) {
  const content = await readFile(file)
  if (content.length < leastBytes) return
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants
  // What a step more saves is a hundredth, and takes twice as long while somebody waits for the first start.
  const quality = content.length < largeBytes ? 7 : 5
  const params = { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: content.length }
  await Promise.all([
    brotli(content, { params }).then((small) => writeFile(`${file}.br`, small)),
    gzip(content).then((small) => writeFile(`${file}.gz`, small)),
  ])
}

/** Answers requests below the path with the files of the folder and these headers, and calls `next` for any other. */
export function serveFiles(below, folder, headers) {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: yearInSeconds,
    setHeaders(response) {
      for (const { key, value } of headers) response.setHeader(key, value)
    },
  })
  return (request, response, next) => {
    const { url, headers: asked } = request
    if (!url.startsWith(`${below}/`)) return next()
    request.url = url.slice(below.length)
    serve(request, response, () => {
      const { "accept-encoding": encodings = "" } = asked
      if (encodings.includes("br")) return leave()
      // A file may be kept as brotli only (scripts/lib/pack): then whoever does not take that gets it taken apart.
      request.headers["accept-encoding"] = "br"
      serve(request, inflated(response), leave)

      function leave() {
        request.url = url
        request.headers["accept-encoding"] = encodings
        next()
      }
    })
  }
}

/** The response, but that a body in brotli reaches it as it was before. */
function inflated(response) {
  const inflate = zlib.createBrotliDecompress()
  const writeHead = (status, headers) => {
    const { "Content-Encoding": _encoding, "Content-Length": _length, ...kept } = headers
    response.writeHead(status, kept)
    inflate.pipe(response)
    return inflate
  }
  return Object.assign(inflate, {
    setHeader: response.setHeader.bind(response),
    getHeader: response.getHeader.bind(response),
    writeHead,
  })
}
