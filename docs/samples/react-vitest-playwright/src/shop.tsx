import { useIntercom } from "react-use-intercom"

export function Shop() {
  const { update, trackEvent } = useIntercom()
  const logIn = () => update({ userId: "ada", email: "ada@example.com", customAttributes: { plan: "free" } })
  const upgrade = () => update({ customAttributes: { plan: "pro" } })
  return (
    <>
      <button type="button" onClick={logIn}>
        Log in
      </button>
      <button type="button" onClick={upgrade}>
        Upgrade
      </button>
      <button type="button" onClick={() => trackEvent("ordered-item", { price: 49, currency: "eur" })}>
        Order
      </button>
    </>
  )
}
