/** What the app tracks, and what belongs to each. */
type Events = {
  "invited-friend": { count: number; channel: "email" | "link" }
  "opened-report": { report: string }
}

export function logIn(user: { id: string; name: string }) {
  Intercom("boot", { user_id: user.id, name: user.name })
}

export function logOut() {
  Intercom("shutdown")
}

export function track<Name extends keyof Events>(name: Name, details: Events[Name]) {
  Intercom("trackEvent", name, details)
}
