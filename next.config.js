/** @type {import("next").NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  // PGlite reads its own files from beside itself; pg loads optional native parts.
  serverExternalPackages: ["@electric-sql/pglite", "pglite-prisma-adapter", "@prisma/adapter-pg", "pg"],
  allowedDevOrigins: ["localhost", "127.0.0.1"],
  headers: async () => [
    {
      // The SDK runs on other people's pages. With a version in its address it may be kept for ever.
      source: "/sdk.js",
      headers: [
        { key: "Access-Control-Allow-Origin", value: "*" },
        { key: "Cross-Origin-Resource-Policy", value: "cross-origin" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Cache-Control", value: "public, max-age=300" },
      ],
    },
    {
      source: "/:file(sdk|first-run).js",
      has: [{ type: "query", key: "v" }],
      headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
    },
  ],
}

export default config
