// All that a page's Messenger asks for is answered here, of the app's own origin.
export { DELETE, GET, OPTIONS, PATCH, POST, PUT } from "messenger-playground/next"

export const dynamic = "force-dynamic"
