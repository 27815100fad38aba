// Headers of files. What a route answers carries its own (lib/server/http/route.ts, proxy.ts), and what lacks some gets them at
// last (lib/server/http/node/default-headers.ts). A header given here wins over a route's.

import { existsSync } from "node:fs"
import { forAnyPage, inNoFrame } from "./scripts/lib/static-files.mjs"

/** For what has its version in its address. */
const keptForEver = { key: "Cache-Control", value: "public, max-age=31536000, immutable" }

const distDir = process.env.NEXT_DIST_DIR ?? ".next"

/** @type {import("next").NextConfig} */
const config = {
  distDir,
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
  // Read by their paths (app/s/[slug]/image.png/fonts.ts), which nothing else says to whoever packs the app.
  outputFileTracingIncludes: {
    "/s/*/image.png": [
      "./node_modules/@fontsource/inter/files/inter-latin-600-normal.woff",
      "./node_modules/@fontsource/jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff",
    ],
  },
  allowedDevOrigins: ["localhost", "127.0.0.1"],
  experimental: {
    // Writing that cache is a fifth of a build. Who builds once must not wait for it; who builds again has use for it.
    turbopackFileSystemCacheForBuild: existsSync(`${distDir}/BUILD_ID`),
    // Each page and route is loaded as it is first asked for: loading all of them holds up the first answer by a second.
    preloadEntriesOnStart: false,
  },
  // By itself Vim's keys would bring an older Monaco of their own.
  turbopack: {
    resolveAlias: {
      "monaco-vim": "./node_modules/monaco-vim/dist/index.mjs",
      "monaco-editor/esm/vs/editor/editor.api": "monaco-editor/editor",
      "monaco-editor/esm/vs/editor/common/commands/shiftCommand": "monaco-editor/editor/common/commands/shiftCommand",
    },
    // Monaco names workers of its own where it is given none; it is given those that it brings built (editor/monaco.ts).
    rules: {
      "**/monaco-editor/esm/vs/languages/features/*/*.worker.js": {
        loaders: ["./scripts/lib/bundle/empty-module.cjs"],
      },
    },
  },
  // A page of ours says where it has the script from, and a version; any other is told (app/widget).
  rewrites: async () => ({
    beforeFiles: [{ source: "/sdk.js", missing: [{ type: "query", key: "v" }], destination: "/widget/sdk" }],
  }),
  headers: async () => [
    { source: "/_next/:path*", headers: [inNoFrame] },
    { source: "/sdk.js", headers: [...forAnyPage, { key: "Cache-Control", value: "public, max-age=300" }] },
    // The names of its chunks carry their version.
    { source: "/sdk/:file*", headers: [...forAnyPage, keptForEver] },
    { source: "/embed.js", headers: [...forAnyPage, { key: "Cache-Control", value: "public, max-age=300" }] },
    // Embeds may have no origin of their own; the names of their files carry their version.
    { source: "/embed-files/:file*", headers: [...forAnyPage, keptForEver, inNoFrame] },
    // The preview is of no origin.
    { source: "/packages/:file*", headers: [...forAnyPage, keptForEver] },
    // The list of examples says which version it wants.
    { source: "/pictures/:file*", headers: [inNoFrame, keptForEver] },
    // By its ending it would be a film.
    {
      source: "/:file(intercom|embed).d.ts",
      headers: [...forAnyPage, { key: "Content-Type", value: "text/plain; charset=utf-8" }],
    },
    { source: "/:file(sdk|first-run).js", has: [{ type: "query", key: "v" }], headers: [keptForEver] },
  ],
}

export default config
