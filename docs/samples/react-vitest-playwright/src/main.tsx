import { createRoot } from "react-dom/client"
import { IntercomProvider } from "react-use-intercom"
import { Shop } from "./shop.tsx"

const root = document.getElementById("root")
if (root) {
  // The App ID of production: tests need no other.
  createRoot(root).render(
    <IntercomProvider appId="abcd1234" autoBoot>
      <Shop />
    </IntercomProvider>,
  )
}
