// What a test is given and gives. Plain types, so that whoever installs the package needs no other for them. Names of the API
// are as the API has them; times are Unix seconds unless a name says milliseconds.

/** A person: by their user_id, or by what the field says. `id` is the server's own. */
export type Who = string | { user_id: string } | { email: string } | { id: string }

/** A person as stored. */
export type Person = {
  id: string
  role: "visitor" | "lead" | "user"
  user_id: string | null
  email: string | null
  name: string | null
  phone: string | null
  custom_attributes: Record<string, unknown>
  companies: { company_id: string; name: string | null; plan: string | null }[]
  session_count: number
  created_at: number
  last_request_at: number | null
}

/** An event that was tracked. */
export type TrackedEvent = {
  id: string
  event_name: string
  metadata: Record<string, unknown>
  created_at: number
  user_id: string | null
  email: string | null
}

/** One row of the activity log. `user` is the person's `id`; what `data` holds depends on the type. */
export type Activity = {
  cursor: number
  type: string
  user: string | null
  trace_id: string | null
  data: Record<string, unknown>
  created_at: number
}

/** Rows for which it is true, or that have at least these fields. */
export type ActivityMatch =
  | ((activity: Activity) => boolean)
  | { type?: string; user?: string | null; trace_id?: string | null; data?: Record<string, unknown> }

/** A message of the team, as `POST …/outbounds` takes it. */
export type AuthoredMessage = {
  kind: "chat" | "post" | "banner" | "tooltip" | "tour" | "survey" | "checklist" | "news"
  name: string
  /** Of a chat or a post: the message, such as `[{ type: "paragraph", text: "Hello" }]`. */
  blocks?: ({ type: string } & Record<string, unknown>)[]
  /** Of every other kind. */
  content?: Record<string, unknown>
  admin_id?: string
  delivery_style?: "badge" | "snippet" | "full"
  /** What brings it: the next boot or update unless it says otherwise; null for what the page starts. */
  trigger?: { on: "ping" } | { on: "event"; event_name: string } | null
  /** Who may get it: everybody without one. */
  audience?: { roles: Person["role"][]; match: "all" | "any"; rules: ({ on: string } & Record<string, unknown>)[] }
}

/** Whether a message reaches a person as things are, and why. */
export type Why = {
  /** It was `received` already, is `due`, or `unmatched`: one of its rules does not hold. */
  verdict: "received" | "due" | "unmatched"
  /** The rules that do not hold, in words; of a message that is due what brings it. */
  reasons: string[]
}

/** What a workspace's clock says. */
export type ClockTime = { now: Date; isReal: boolean; isFrozen: boolean }

/** Each change answers what the clock says then. */
export type Clock = {
  now(): Promise<ClockTime>
  /** Forward, by a number and its unit of ms, s, m, h, d and w: "30m", "7d". */
  advance(duration: string): Promise<ClockTime>
  set(time: Date | string | number): Promise<ClockTime>
  /** Lets it stand still, or run again. */
  freeze(): Promise<ClockTime>
  run(): Promise<ClockTime>
  /** Goes by the real time again. */
  reset(): Promise<ClockTime>
}

/** Faults by name, each of which is on until it is cleared. */
export type FaultName =
  | "slow network"
  | "rate limited"
  | "server error"
  | "answer lost"
  | "stream lost"
  | "doubled frames"

/** A fault in full, as `PUT …/faults` takes it. */
export type Fault = {
  kind: "latency" | "rate_limited" | "server_error" | "dropped_answer" | "dropped_stream" | "duplicate_frame"
} & Record<string, unknown>

export type Faults = {
  /** What is on from now, in the place of all that was. */
  use(...faults: (FaultName | Fault)[]): Promise<Fault[]>
  list(): Promise<Fault[]>
  /** Ends all, and answers what was on. */
  clear(): Promise<Fault[]>
}

export type Patience = {
  /** Default: 5,000. */
  timeoutMs?: number
}

/** A workspace of a test. */
export type Messenger = {
  /** What a page gives to `boot`. */
  readonly settings: { readonly app_id: string; readonly api_base: string }
  /** Reads and changes the workspace at `${api_base}/api/playground/workspaces/${app_id}/…`. */
  readonly accessToken: string
  /** The time that the workspace goes by. */
  readonly clock: Clock
  /** What its Messengers meet on purpose. */
  readonly faults: Faults
  /** What Messengers on the test's pages said on the console, where somebody listens there. */
  readonly warnings: string[]
  /** A person as stored now; null where there is none. */
  user(who: Who): Promise<Person | null>
  /** Everybody, the newest first. */
  users(): Promise<Person[]>
  /** What was tracked, of all or of one person, the newest first. */
  events(of?: Who): Promise<TrackedEvent[]>
  /** Answers as a teammate, by name or id, or as the first where it is null: in the conversation that somebody, or the named person, wrote to last. Waits for one. */
  replyAs(admin: string | null, text: string, options?: { to?: Who } & Patience): Promise<{ conversation_id: string }>
  /** Writes as the person, in a new conversation. */
  send(who: string, text: string): Promise<{ conversation_id: string }>
  /** Makes a message of the team that is live at once. */
  author(message: AuthoredMessage): Promise<{ number: number; name: string }>
  /** What the customer's own server would sign: either proves the login. The JWT expires after an hour unless it says otherwise. */
  signIdentity(
    user_id: string,
    options?: { email?: string; expiresInSeconds?: number },
  ): { user_hash: string; intercom_user_jwt: string }
  /** The first row of the activity log since the handle was made that matches, which may have to happen yet. */
  waitFor(match: ActivityMatch, patience?: Patience): Promise<Activity>
  /** The latest such event, which may have to happen yet. */
  waitForEvent(name: string, options?: { of?: Who } & Patience): Promise<TrackedEvent>
  /** Looks, and again after each thing that happens, until there is something or the time is over; then undefined. */
  eventually<Found>(look: () => Promise<Found | undefined>, patience?: Patience): Promise<Found | undefined>
  /** Of a message, by name or number. */
  why(message: string | number, who: Who): Promise<Why>
  /** The activity log since the handle was made, oldest first. */
  trace(): Promise<Activity[]>
  /** Another handle of the workspace, whose log begins now. */
  fromNow(): Promise<Messenger>
}

/** A server that tests use. */
export type TestServer = {
  url: string
  /** The variables by which `connect`, here or in a child, finds it. */
  environment: Record<string, string>
  /** The workspace that it was started with. */
  workspace: Messenger
  /** One that is new, with the seed's team and messages. */
  newWorkspace(name?: string): Promise<Messenger>
  /** Ends a server that was started; of one that was connected to nothing. */
  stop(): Promise<void>
}

export type StartOptions = {
  /** Default: 0, any free one. */
  port?: number
  /** Where the database is kept. Default: a folder that is gone afterwards. */
  data?: string
  /** How long to wait for its first answer. Default: 30. */
  patienceSeconds?: number
}
