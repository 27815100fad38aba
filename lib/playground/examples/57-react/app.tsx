import { useEffect, useState } from "react"

type User = { id: string; name: string }

export function App() {
  const [user, setUser] = useState<User | null>(null)
  const unread = useMessenger(user)
  return (
    <>
      <h1>React</h1>
      <p>{user ? `${user.name}, ${unread} unread` : "Nobody is logged in."}</p>
      <button type="button" onClick={() => setUser({ id: "1", name: "Ada Lovelace" })}>
        Log in as Ada
      </button>{" "}
      <button type="button" onClick={() => setUser(null)}>
        Log out
      </button>
    </>
  )
}

/** One session for each user, for as long as they are logged in. */
function useMessenger(user: User | null) {
  const [unread, setUnread] = useState(0)
  useEffect(() => {
    if (!user) return
    Intercom("boot", { user_id: user.id, name: user.name })
    Intercom("onUnreadCountChange", setUnread)
    return () => Intercom("shutdown")
  }, [user])
  return unread
}
