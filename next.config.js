// Headers of files. What a route answers carries its own (lib/server/http/route.ts, proxy.ts), and what lacks some gets them at
// last (lib/server/http/node/default-headers.ts). A header given here wins over a route's.

/** Workers obey the policy of their own script, so that of built files says nothing but this. */
const inNoFrame = { key: "Content-Security-Policy", value: "frame-ancestors 'none'" }

// The SDK runs on other people's pages.
const forAnyPage = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
]

/** For what has its version in its address. */
const keptForEver = { key: "Cache-Control", value: "public, max-age=31536000, immutable" }

/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // They are checked by npm run check and npm test; whoever starts the app need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // We resize no image, and the route that would is one that anybody can keep busy.
  images: { unoptimized: true },
  // PGlite and the file locks read their own files from beside themselves; pg loads optional native parts.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pglite-prisma-adapter",
    "@prisma/adapter-pg",
    "pg",
    "fs-native-extensions",
    "ioredis",
  ],
  allowedDevOrigins: ["localhost", "127.0.0.1"],
  // A page of ours says where it has the script from, and a version; any other is told (app/widget).
  rewrites: async () => ({
    beforeFiles: [{ source: "/sdk.js", missing: [{ type: "query", key: "v" }], destination: "/widget/sdk" }],
  }),
  headers: async () => [
    { source: "/_next/:path*", headers: [inNoFrame] },
    { source: "/sdk.js", headers: [...forAnyPage, { key: "Cache-Control", value: "public, max-age=300" }] },
    // The names of its chunks carry their version.
    { source: "/sdk/:file*", headers: [...forAnyPage, keptForEver] },
    // By its ending it would be a film.
    { source: "/intercom.d.ts", headers: [...forAnyPage, { key: "Content-Type", value: "text/plain; charset=utf-8" }] },
    { source: "/:file(sdk|first-run).js", has: [{ type: "query", key: "v" }], headers: [keptForEver] },
  ],
}

export default config
