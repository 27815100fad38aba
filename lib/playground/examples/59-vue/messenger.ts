import { onUnmounted, type Ref, ref, watch } from "vue"

export type User = { id: string; name: string }

/** One session for each user; answers how much is unread. */
export function messengerOf(user: Ref<User | null>) {
  const unread = ref(0)
  watch(user, (current) => {
    Intercom("shutdown")
    if (!current) return
    Intercom("boot", { user_id: current.id, name: current.name })
    Intercom("onUnreadCountChange", (count) => {
      unread.value = count
    })
  })
  onUnmounted(() => Intercom("shutdown"))
  return unread
}
