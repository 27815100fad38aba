import { createApp, ref } from "vue"
import { messengerOf, type User } from "./messenger"

createApp({
  setup() {
    const user = ref<User | null>(null)
    const unread = messengerOf(user)
    return { user, unread, ada: { id: "1", name: "Ada Lovelace" } }
  },
  template: `
    <h1>Vue</h1>
    <p>{{ user ? user.name + ", " + unread + " unread" : "Nobody is logged in." }}</p>
    <button type="button" @click="user = ada">Log in as Ada</button>
    <button type="button" @click="user = null">Log out</button>`,
}).mount("#app")
