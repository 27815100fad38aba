// The packages that the server carries, so that they run without any CDN: what of each can be imported, and where its types are.

/** By what is imported; `types` is a file in node_modules. */
export const carriedEntries = {
  react: { types: "@types/react/index.d.ts" },
  "react/jsx-runtime": { types: "@types/react/jsx-runtime.d.ts" },
  "react-dom": { types: "@types/react-dom/index.d.ts" },
  "react-dom/client": { types: "@types/react-dom/client.d.ts" },
  preact: { types: "preact/src/index.d.ts" },
  "preact/hooks": { types: "preact/hooks/src/index.d.ts" },
  "preact/jsx-runtime": { types: "preact/jsx-runtime/src/index.d.ts" },
  // With its compiler, as a page without a build step writes templates.
  vue: { types: "vue/dist/vue.d.ts", file: "vue/dist/vue.esm-browser.js" },
  "@intercom/messenger-js-sdk": { types: "@intercom/messenger-js-sdk/dist/index.d.ts" },
  "react-use-intercom": { types: "react-use-intercom/dist/index.d.ts" },
}

/** Without what of it is imported. */
export function packageOf(specifier) {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/")
}
