"use client"

type Intercom = (method: string, ...args: unknown[]) => void

function intercom(...call: Parameters<Intercom>) {
  ;(Reflect.get(window, "Intercom") as Intercom | undefined)?.(...call)
}

export function Shop() {
  const logIn = () => intercom("boot", { app_id: "abcd1234", api_base: "/messenger", user_id: "ada", plan: "free" })
  const order = () => intercom("trackEvent", "ordered-item", { price: 49, currency: "eur" })
  return (
    <main>
      <button type="button" onClick={logIn}>
        Log in
      </button>
      <button type="button" onClick={order}>
        Order
      </button>
    </main>
  )
}
