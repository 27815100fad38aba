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
  /** Opens a session, or attaches a login to the open one (fact 2.1, fact 2.2). */
  boot: command(settings, boot),
  /** Calls back once the session is up (fact 2.4). */
  ready: command(callback, whenReady),
  /** Ends the session and forgets the person (fact 2.5, fact 11.6). */
  shutdown: command(nothing, shutdown),
  /** Looks for messages; with data also writes it and logs an impression (fact 2.6, fact 5.1). */
  update: command(settings, update),
  /** Answers the visitor's UUID at once (fact 2.8). */
  getVisitorId: command(nothing, getVisitorId),
  /** Answers what is known of the person at once (fact 2.9). */
  whoami: command(nothing, whoami),
  /** Records an event of the person (fact 12.1). */
  trackEvent: command(event, trackEvent),

  /** Opens the Messenger: Home, or the messages when some are unread (fact 3.1). */
  show: command(nothing, (call) => whenVisible(call, open)),
  /** Closes the panel, never the launcher (fact 3.2). */
  hide: command(nothing, (call) => whenVisible(call, close)),
  /** Opens a space by name (fact 3.3). */
  showSpace: later("showSpace"),
  /** Opens the list of conversations (fact 3.4). */
  showMessages: later("showMessages"),
  /** Opens one conversation (fact 3.7). */
  showConversation: later("showConversation"),
  /** Hides or shows the cards of new messages (fact 3.14). */
  hideNotifications: later("hideNotifications"),

  /** Calls back each time the Messenger opens (fact 4.1). */
  onShow: command(callback, (call, fn) => listen(call, "onShow", fn)),
  /** Calls back each time it closes (fact 4.1). */
  onHide: command(callback, (call, fn) => listen(call, "onHide", fn)),
  /** Calls back with the unread count, at once and on each change (fact 4.2). */
  onUnreadCountChange: command(callback, (call, fn) => listen(call, "onUnreadCountChange", fn)),
  /** Calls back when a visitor gives an email in the Messenger (fact 4.3). */
  onUserEmailSupplied: command(callback, (call, fn) => listen(call, "onUserEmailSupplied", fn)),
  /** Calls back when a custom launcher is clicked (fact 4.7). */
  onActivatorClick: command(callback, (call, fn) => listen(call, "onActivatorClick", fn)),

  /** Opens the composer of a new conversation (fact 3.5). */
  showNewMessage: later("showNewMessage"),
  /** Starts a conversation with a message that is sent at once (fact 3.6). */
  startConversation: later("startConversation"),
  /** Opens an article (fact 3.9). */
  showArticle: later("showArticle"),
  /** Opens a news item (fact 3.10). */
  showNews: later("showNews"),
  /** Opens a ticket (fact 3.8). */
  showTicket: later("showTicket"),
  /** Starts a product tour (fact 3.11). */
  startTour: later("startTour"),
  /** Starts a survey (fact 3.12). */
  startSurvey: later("startSurvey"),
  /** Starts a checklist (fact 3.13). */
  startChecklist: later("startChecklist"),
  /** Sets the person's tokens for data connectors (fact 2.10). */
  setAuthTokens: later("setAuthTokens"),

  /** Rebinds custom launchers; clicks are matched when they happen, so there is nothing to bind (fact 4.6). */
  reattach_activator: command(nothing, acceptSilently),
  /** A name that one client calls by mistake (fact 4.8). */
  hideMessages: command(nothing, acceptSilently),
  /** A misspelling that one client calls (fact 4.8). */
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
