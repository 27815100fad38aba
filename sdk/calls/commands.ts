import type { Call, LiveCommandName } from "../messenger"
import { boot } from "../session/boot"
import { getVisitorId, whoami } from "../session/people"
import { shutdown } from "../session/shutdown"
import { trackEvent } from "../session/track-event"
import { update } from "../session/update"
import { close, open } from "../state/panel"
import { whenVisible } from "../state/visible"
import { callback, event, nothing, settings } from "./arguments"
import { callOf } from "./call-of"
import { command, type Prepared } from "./command"
import { listen, whenReady } from "./listen"
import { skip } from "./skip"

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
  show: command(nothing, (call) => whenVisible(call, open)),
  /** Closes the panel, never the launcher (API spec, 2.2). */
  hide: command(nothing, (call) => whenVisible(call, close)),
  /** Opens a space by name (API spec, 2.2 and 6.4). */
  showSpace: later("showSpace"),
  /** Opens the list of conversations (API spec, 2.2). */
  showMessages: later("showMessages"),
  /** Opens one conversation (API spec, 2.2). */
  showConversation: later("showConversation"),
  /** Hides or shows the cards of new messages (API spec, 2.2). */
  hideNotifications: later("hideNotifications"),

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
  showNewMessage: later("showNewMessage"),
  /** Starts a conversation with a message that is sent at once (API spec, 2.2). */
  startConversation: later("startConversation"),
  /** Opens an article (API spec, 2.2). */
  showArticle: later("showArticle"),
  /** Opens a news item (API spec, 2.2). */
  showNews: later("showNews"),
  /** Opens a ticket (API spec, 2.2). */
  showTicket: later("showTicket"),
  /** Starts a product tour (API spec, 2.2). */
  startTour: later("startTour"),
  /** Starts a survey (API spec, 2.2). */
  startSurvey: later("startSurvey"),
  /** Starts a checklist (API spec, 2.2). */
  startChecklist: later("startChecklist"),
  /** Sets the person's tokens for data connectors (API spec, 2.1). */
  setAuthTokens: later("setAuthTokens"),

  /** Rebinds custom launchers; clicks are matched when they happen, so there is nothing to bind (API spec, 2.6). */
  reattach_activator: command(nothing, acceptSilently),
  /** A name that one client calls by mistake (API spec, 2.6). */
  hideMessages: command(nothing, acceptSilently),
  /** A misspelling that one client calls (API spec, 2.6). */
  onActivatorclick: command(nothing, acceptSilently),
} as const

export type CommandName = keyof typeof commands

/** A method of the live chunk: waits for the Messenger to show, and for the chunk, which also reads its arguments. */
function later(name: LiveCommandName) {
  return (given: unknown[]): Prepared => ({
    run: (call) =>
      whenVisible(call, ({ messenger, trace }) =>
        messenger.live.use((live) => live.run(callOf(messenger, trace), name, given)),
      ),
  })
}

function acceptSilently({ trace }: Call): void {
  trace.effect(skip("nothing_to_do", "Accepted for older clients."))
}
