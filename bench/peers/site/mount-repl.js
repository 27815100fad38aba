// The Vue REPL as it is by itself, but that whatever it has from a CDN comes from its own server.
import "@vue/repl/style.css"
import { useStore as createStore, Repl } from "@vue/repl"
import { createApp, h, ref } from "vue"

/** Its own first component, which also says when it runs; the script is last, so that a key at its end changes it. */
const welcome = `<template>
  <h1>{{ msg }}</h1>
  <input v-model="msg" />
</template>

<script setup>
import { ref } from 'vue'

const msg = ref('Hello World!')
parent.postMessage({ benchExecuted: performance.timeOrigin + performance.now() }, '*')
const count = 1
</script>`

export function mountRepl(editor) {
  const vue = `${location.origin}/npm/@vue/runtime-dom/dist/runtime-dom.esm-browser.js`
  const store = createStore(
    {
      template: ref({ welcomeSFC: welcome }),
      builtinImportMap: ref({ imports: { vue } }),
      resourceLinks: ref(links),
    },
    location.hash,
  )
  globalThis.benchLink = () => `${location.pathname}${store.serialize()}`
  createApp({ render: () => h(Repl, { store, editor }) }).mount("#app")
}

/** They travel into a worker as text, so each stands for itself. */
const links = {
  esModuleShims: "/npm/es-module-shims/dist/es-module-shims.wasm.js",
  typescriptLib: () => `${location.origin}/npm/typescript/lib/typescript.js`,
  pkgLatestVersionUrl: (name) => `${location.origin}/npm/${name}/package.json`,
  pkgDirUrl: (name, _version, path) => `${location.origin}/list/${name}/${path}`,
  pkgFileTextUrl: (name, _version, path) => `${location.origin}/npm/${name}/${path}`,
}
