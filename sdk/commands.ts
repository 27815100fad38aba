import { callback, event, flag, id, nothing, optionalText, settings, text, texts } from "./arguments"
import { boot } from "./boot"
import { listen, whenReady } from "./listen"
import type { Call } from "./messenger"
import { close, open, openAt, openConversation } from "./panel"
import { getVisitorId, whoami } from "./people"
import { shutdown } from "./shutdown"
import { skip } from "./skip"
import { showSpace } from "./spaces"
import { trackEvent } from "./track-event"
import { update } from "./update"
import { whenVisible } from "./visible"

/** The public methods. There is no other list; the declarations in `types/` are checked against it. */
export const commands = {
  /** Opens a session, or attaches a login to the open one (API spec, 2.1). */
  boot: command(settings, boot),
  /** Calls back once the session is up (API spec, 2.1). */
  ready: command(callback, whenReady),
  /** Ends the session and forgets the person (API spec, 2.1 and 4.5). */
  shutdown: command(nothing, shutdown),
  /** Looks for messages; with data also writes it and logs an impression (API spec, 2.1 and 2.5). */
  update: command(settings, update),
  /** Answers the visitor's UUID at once (API spec, 2.1). */
  getVisitorId: command(nothing, getVisitorId),
  /** Answers what is known of the person at once (API spec, 2.1). */
  whoami: command(nothing, whoami),
  /** Records an event of the person (API spec, 2.4 and 5). */
  trackEvent: command(event, trackEvent),

  /** Opens the Messenger: Home, or the messages when some are unread (API spec, 2.2). */
  show: command(nothing, (call) => whenVisible(call, () => open(call))),
  /** Closes the panel, never the launcher (API spec, 2.2). */
  hide: command(nothing, (call) => whenVisible(call, () => close(call))),
  /** Opens a space by name (API spec, 2.2 and 6.4). */
  showSpace: command(text, (call, name) => whenVisible(call, () => showSpace(call, name))),
  /** Opens the list of conversations (API spec, 2.2). */
  showMessages: command(nothing, (call) => whenVisible(call, () => openAt(call, { name: "messages" }))),
  /** Opens one conversation (API spec, 2.2). */
  showConversation: command(id, (call, conversation) => whenVisible(call, () => openConversation(call, conversation))),
  /** Hides or shows the cards of new messages (API spec, 2.2). */
  hideNotifications: command(flag, (call, isHidden) => whenVisible(call, () => setNotifications(call, isHidden))),

  /** Calls back each time the Messenger opens (API spec, 2.3). */
  onShow: command(callback, (call, fn) => listen(call, "onShow", fn)),
  /** Calls back each time it closes (API spec, 2.3). */
  onHide: command(callback, (call, fn) => listen(call, "onHide", fn)),
  /** Calls back with the unread count, at once and on each change (API spec, 2.3). */
  onUnreadCountChange: command(callback, (call, fn) => listen(call, "onUnreadCountChange", fn)),
  /** Calls back when a visitor gives an email in the Messenger (API spec, 2.3). */
  onUserEmailSupplied: command(callback, (call, fn) => listen(call, "onUserEmailSupplied", fn)),
  /** Calls back when a custom launcher is clicked (API spec, 2.6). */
  onActivatorClick: command(callback, (call, fn) => listen(call, "onActivatorClick", fn)),

  /** Opens the composer of a new conversation (API spec, 2.2). */
  showNewMessage: command(optionalText, (call) => leaveOut(call, "Writing messages")),
  /** Starts a conversation with a message that is sent at once (API spec, 2.2). */
  startConversation: command(text, (call) => leaveOut(call, "Writing messages")),
  /** Opens an article (API spec, 2.2). */
  showArticle: command(id, (call) => leaveOut(call, "The help center")),
  /** Opens a news item (API spec, 2.2). */
  showNews: command(id, (call) => leaveOut(call, "News")),
  /** Opens a ticket (API spec, 2.2). */
  showTicket: command(id, (call) => leaveOut(call, "Tickets")),
  /** Starts a product tour (API spec, 2.2). */
  startTour: command(id, (call) => leaveOut(call, "Product tours")),
  /** Starts a survey (API spec, 2.2). */
  startSurvey: command(id, (call) => leaveOut(call, "Surveys")),
  /** Starts a checklist (API spec, 2.2). */
  startChecklist: command(id, (call) => leaveOut(call, "Checklists")),
  /** Sets the person's tokens for data connectors (API spec, 2.1). */
  setAuthTokens: command(texts, (call) => leaveOut(call, "Data connectors")),

  /** Rebinds custom launchers; clicks are matched when they happen, so there is nothing to bind (API spec, 2.6). */
  reattach_activator: command(nothing, acceptSilently),
  /** A name that one client calls by mistake (API spec, 2.6). */
  hideMessages: command(nothing, acceptSilently),
  /** A misspelling that one client calls (API spec, 2.6). */
  onActivatorclick: command(nothing, acceptSilently),
} as const

export type CommandName = keyof typeof commands

/** Ready to run with valid arguments, or what is wrong with the given ones. */
export type Prepared = { run: (call: Call) => unknown } | { problem: string }

function command<Args extends unknown[] | string>(
  read: (given: unknown[]) => Args,
  run: (call: Call, ...args: Exclude<Args, string>) => unknown,
) {
  return (given: unknown[]): Prepared => {
    const args = read(given)
    if (typeof args === "string") return { problem: args }
    return { run: (call) => run(call, ...(args as Exclude<Args, string>)) }
  }
}

function setNotifications({ messenger }: Call, isHidden: boolean): void {
  const { settings: known } = messenger.store.getState()
  messenger.store.setState({ settings: { ...known, hide_notifications: isHidden } })
}

function leaveOut({ trace }: Call, feature: string): void {
  trace.effect(skip("not_emulated", `${feature} cannot be tried here yet. The call was understood and does nothing.`))
}

function acceptSilently({ trace }: Call): void {
  trace.effect(skip("nothing_to_do", "Accepted for older clients. There is nothing to do."))
}
