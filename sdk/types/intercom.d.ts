// The Messenger's JavaScript API for editors. A plain script without imports, so that an editor can load it as it is;
// a project refers to it with `/// <reference path="…/intercom.d.ts" />`.

/** A value that a custom attribute can hold. A key that ends in `_at` with Unix seconds is shown as a date. */
type IntercomAttribute = string | number | boolean | null | undefined

/** An organisation that the person belongs to. `company_id` (or `id`) and `name` are both needed. */
type IntercomCompany = {
  /** Your own id of the company. An id that is not known yet creates the company. */
  company_id?: string | number
  /** The same as `company_id`, in its older spelling. */
  id?: string | number
  /** Name of the company. */
  name: string
  /** When the company became a customer of yours, in Unix seconds. */
  created_at?: number
  /** The same as `created_at`, in the spelling of the REST API. */
  remote_created_at?: number
  /** Name of the plan they are on. */
  plan?: string
  /** What they pay per month, as a whole number: decimals are cut off. */
  monthly_spend?: number
  /** How many of your users belong to it. Counted by the workspace: what you set is ignored. */
  user_count?: number
  /** Number of employees. */
  size?: number
  /** Address of their site. */
  website?: string
  /** Line of business. */
  industry?: string
  /** Takes the person out of this company. */
  remove?: boolean
  /** Every other key is a custom attribute of the company. */
  [attribute: string]: IntercomAttribute
}

/** Settings that steer the Messenger on this page. They are never written to the person. */
type IntercomMessengerSettings = {
  /** Your workspace's App ID: 3 to 64 letters, digits, hyphens or underscores. Needed to boot. */
  app_id?: string
  /** Address of the server to talk to. By default, and for Intercom's own hosts, the one that the script came from. */
  api_base?: string
  /** CSS selector of your own launchers. A click on a match opens the Messenger, also for elements added later. */
  custom_launcher_selector?: string
  /** The side of the page the launcher is on. Default, and for any other text: right. */
  alignment?: "left" | "right" | (string & Record<never, never>)
  /** Distance from the aligned side in pixels. At least 20; ignored on small screens. */
  horizontal_padding?: number
  /** Distance from the bottom in pixels. At least 20; ignored on small screens. */
  vertical_padding?: number
  /** Stacking order of the Messenger among the page's elements. Any whole number. */
  z_index?: number
  /** `true` hides the launcher; `false` shows it even where the workspace hides it. */
  hide_default_launcher?: boolean
  /** `true` keeps off the page what comes by itself: see `hideNotifications`. */
  hide_notifications?: boolean
  /** Colours of the Messenger; `system` follows the visitor's own preference. Can change at any time. */
  theme_mode?: "light" | "dark" | "system"
  /**
   * Life of the session cookie in milliseconds. Only shorter than the usual week has an effect. Give a number: of a
   * text only the leading digits count, so `"5*60000"` means 5 milliseconds.
   */
  session_duration?: number
  /** Colour of the launcher and of buttons: a name, a hex value or rgb(). */
  action_color?: string
  /** Colour behind the greeting on the Home screen. */
  background_color?: string
  /** Colour of links in messages. */
  link_color?: string
  /** Id of one of the workspace's Messenger styles, for several brands under one App ID. The demo has `forest`. */
  messenger_style_id?: string
  /** How the Messenger came to this page, such as `npm-package`. Set by client libraries. */
  installation_type?: string
  /** Older form of `custom_launcher_selector`. */
  widget?: { activator?: string }
  /** Title that the page view is logged with. Default: the document's own. */
  page_title?: string
  /** As `setAuthTokens`: kept on this page only. */
  auth_tokens?: Record<string, string>
  /** A credential for workspaces that answer through Salesforce: kept on this page only. */
  salesforce_identity_token?: string
}

/** What is known of the person. Every key that is not listed becomes a custom attribute. */
type IntercomPersonData = {
  /** Your own id of the user. Stable and different for each person: an id that is not known yet creates a user. */
  user_id?: string | number
  /** E-mail address. Identifies the user where no `user_id` is given. */
  email?: string
  /** Full name. */
  name?: string
  /** Phone number. */
  phone?: string
  /** When the person signed up with you, in Unix seconds (not milliseconds). */
  created_at?: number | string
  /** Kept by the server: a value given here only makes the call differ from the one before. */
  last_request_at?: number | string
  /** Whether the person has unsubscribed from e-mails. */
  unsubscribed_from_emails?: boolean
  /**
   * Language of the Messenger for this person, as a locale code: en, de, fr, es, pt, ja or ar, also with a region such
   * as `pt-BR`. By default, and for any other, the browser's.
   */
  language_override?: string
  /** Campaign parameters are read from the page's address; values given here are ignored. */
  utm_campaign?: string
  /** See `utm_campaign`. */
  utm_content?: string
  /** See `utm_campaign`. */
  utm_medium?: string
  /** See `utm_campaign`. */
  utm_source?: string
  /** See `utm_campaign`. */
  utm_term?: string
  /** Picture of the person. The address must start with https. */
  avatar?: { type: "avatar"; image_url: string }
  /**
   * Proof of identity: lower-case hex HMAC-SHA256 of `user_id` (else of `email`), keyed with the workspace's secret. Made
   * on your server, never on the page.
   */
  user_hash?: string
  /**
   * Proof of identity as a JWT, signed on your server with HS256 and the workspace's secret. It must carry `user_id`;
   * `exp` is recommended. Further claims, such as `email`, are attributes and win over those beside the token. A token
   * that does not hold is always refused, and the Messenger does not start.
   */
  intercom_user_jwt?: string
  /** The company the person acts for on this page. Messages about companies look at this one. */
  company?: IntercomCompany
  /** All companies the person belongs to. */
  companies?: IntercomCompany[]
}

/**
 * Everything `boot`, `update` and `window.intercomSettings` take. Keys that are not listed become custom attributes of
 * the person: at most 250 per workspace, keys up to 190 characters, texts up to 255, no objects or lists. Write them at
 * the top level, not under `custom_attributes`.
 */
type IntercomSettings = IntercomMessengerSettings & IntercomPersonData & { [attribute: string]: unknown }

/** Details of an event: at most 20 keys (10 are safe everywhere), texts up to 255 characters. */
type IntercomEventMetadata = {
  [key: string]:
    | IntercomAttribute
    | Date
    /** A link with a text of its own. */
    | { url: string; value: string }
    /** Money, in the smallest unit of the currency. */
    | { amount: number; currency: string }
}

/** A part of the Messenger that can be opened by name. */
type IntercomSpace = "home" | "messages" | "help" | "news" | "tasks" | "tickets"

type IntercomApi = {
  /** True from the moment the session is open until it is shut down. */
  booted?: boolean

  /**
   * Starts the Messenger for a visitor, or for a user when the settings identify one. Call it again after a login to
   * attach the user to the session; when another person takes over, call `shutdown` before.
   * @param settings Without them, those of `window.intercomSettings` hold. An `app_id` is needed in either.
   * @example
   * Intercom("boot", { app_id: "demo", user_id: "42", email: "ada@example.com", created_at: 1700000000 })
   */
  (method: "boot", settings?: IntercomSettings): void

  /**
   * Looks for new messages of the current person and shows them. With settings it also saves them and logs a view of
   * the current page, so call it when a single-page app changes its address.
   *
   * 20 calls are free per 30 minutes and page load; more are not sent until that time is over or the page reloads. A
   * call that brings nothing new within a minute is not sent either.
   * @example
   * Intercom("update")
   * @example
   * Intercom("update", { name: "Ada Lovelace", plan: "pro", seats: 12 })
   */
  (method: "update", settings?: IntercomSettings): void

  /**
   * Records something the person did. Use a past-tense name such as `invited-friend`; a workspace keeps at most 120
   * different ones. Events can bring messages: `invited-friend`, `upgraded-plan`, `viewed-pricing` and `opened-settings`
   * do so in the demo.
   * @param metadata Details of this one event, at most 20 keys.
   * @example
   * Intercom("trackEvent", "invited-friend")
   * @example
   * Intercom("trackEvent", "placed-order", { order: "A-17", price: { amount: 4900, currency: "eur" } })
   */
  (method: "trackEvent", name: string, metadata?: IntercomEventMetadata): void

  /**
   * Ends the session and forgets the person on this browser: call it on logout. Callbacks are forgotten as well;
   * `window.intercomSettings` and the cookie that names the browser stay. Ready for another `boot` afterwards.
   * @example
   * Intercom("shutdown")
   */
  (method: "shutdown"): void

  /** Calls back once the session is open. Can be registered before `boot`, and before the script has loaded. */
  (method: "ready", callback: () => void): void

  /** Answers the visitor's id at once: a UUID that stays with this browser. Undefined before `boot`. */
  (method: "getVisitorId"): string | undefined

  /** Answers what is known of the current person at once. Undefined until the session is open. */
  (method: "whoami"): Record<string, string> | undefined

  /**
   * Sets or renews the person's tokens for data connectors, without a full `update`. They are kept on this page only:
   * they are not sent, and there are no connectors here that would use them.
   */
  (method: "setAuthTokens", tokens: Record<string, string>): void

  /** Opens the Messenger: on Home, or on the messages when some are unread. */
  (method: "show"): void

  /** Closes the Messenger. The launcher stays; hide it with the setting `hide_default_launcher`. */
  (method: "hide"): void

  /** Opens one space of the Messenger. A space that is not enabled, or any other name, does nothing. */
  (method: "showSpace", space: IntercomSpace): void

  /** Opens the list of conversations. */
  (method: "showMessages"): void

  /** Opens an empty new message, or one that begins with `text`. It is not sent until the person sends it. */
  (method: "showNewMessage", text?: string): void

  /**
   * Starts a conversation with this message, sends it right away in the person's name, and opens it. At most 5,000
   * characters.
   */
  (method: "startConversation", text: string): void

  /** Opens one of the person's conversations. An id that is none of theirs opens the list. */
  (method: "showConversation", id: string | number): void

  /** Opens one of the person's tickets, by the id of its conversation. Back leads to where they were. */
  (method: "showTicket", id: string | number): void

  /**
   * Opens a help article in the Messenger, by its number. One that is not known opens Home.
   * @param id The demo and new workspaces have the articles 101 to 106.
   * @example
   * Intercom("showArticle", 101)
   */
  (method: "showArticle", id: string | number): void

  /**
   * Opens a news item in the Messenger, by its number. One that is not known opens Home.
   * @param id The demo and new workspaces have the news 201 and 202.
   * @example
   * Intercom("showNews", 201)
   */
  (method: "showNews", id: string | number): void

  /**
   * Starts a product tour that is live. Does nothing on pages narrower than 480 pixels.
   * @param id The demo and new workspaces have the tour 301, which points at `h1` and `#tour-target`.
   * @example
   * Intercom("startTour", 301)
   */
  (method: "startTour", id: string | number): void

  /**
   * Starts a survey that is live.
   * @param id The demo and new workspaces have the survey 401.
   * @example
   * Intercom("startSurvey", 401)
   */
  (method: "startSurvey", id: string | number): void

  /**
   * Starts a checklist that is live, and opens it.
   * @param id The demo and new workspaces have the checklist 501.
   * @example
   * Intercom("startChecklist", 501)
   */
  (method: "startChecklist", id: string | number): void

  /**
   * Keeps off the page what comes by itself (`true`): cards of new messages, banners, tooltips, tours and surveys; or
   * lets it show (`false`). The unread count goes on.
   */
  (method: "hideNotifications", hidden: boolean): void

  /** Calls back each time the Messenger opens. Registering adds; only `shutdown` removes. */
  (method: "onShow", callback: () => void): void

  /** Calls back each time the Messenger closes. Registering adds; only `shutdown` removes. */
  (method: "onHide", callback: () => void): void

  /** Calls back with the number of unread messages: once right away, then on every change. */
  (method: "onUnreadCountChange", callback: (unreadCount: number) => void): void

  /** Calls back when a visitor or lead leaves an e-mail address in the Messenger. */
  (method: "onUserEmailSupplied", callback: (() => void) | undefined): void

  /** Calls back when one of your own launchers (`custom_launcher_selector`) is clicked. */
  (method: "onActivatorClick", callback: () => void): void

  /** Accepted for older snippets. Launchers are found when they are clicked, so there is nothing to do. */
  (method: "reattach_activator"): void
}

// A project may have @types/intercom-web as well: what both declare must be one. Its names are those below.

declare namespace Intercom_ {
  interface IntercomStatic extends IntercomApi {}
}

/** In a script file a `var`, as the other package has it. */
declare var Intercom: Intercom_.IntercomStatic

interface IntercomWindow {
  /** Settings read at boot. With an `app_id` in them the Messenger boots by itself. */
  intercomSettings?: typeof globalThis extends { intercomSettings: infer Theirs } ? Theirs : IntercomSettings
}

interface Window extends IntercomWindow {
  /** The Messenger. Before its script has loaded, a stub that remembers the calls. */
  Intercom: IntercomApi
}
