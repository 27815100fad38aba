// One page for each peer.
export default {
  build: {
    target: "esnext",
    rolldownOptions: { input: ["vue-monaco.html", "vue-codemirror.html", "sandpack.html"] },
  },
}
