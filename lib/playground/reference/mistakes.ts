/** What goes wrong with a method or a key, and how the inspector shows it. */
export const mistakes: Record<string, string> = {
  boot: "Called without an App ID it does nothing: the row says “no App ID”. Called for another person while one is logged in, without shutdown between them, it begins another session; data of the first is never shown to the second.",
  update:
    "Before boot nothing is there to update: the row says “not booted”. The 21st call within 30 minutes says “throttled”, with the time at which the quota returns. A call with the same data within a minute says “unchanged”.",
  trackEvent:
    "A name that differs by one letter is another event and brings no message: compare it with the message's trigger. A metadata value of a kind that cannot be stored is left out, and the row says which.",
  shutdown:
    "Left out at logout, the conversations stay in the browser for a week, for whoever opens the page next. Callbacks go with it: register them again after the next boot.",
  ready: "Registered after shutdown it waits for the next boot.",
  getVisitorId: "Before boot it answers undefined; the row says “returned” with that value.",
  whoami: "Until the first answer of the server it answers undefined.",
  show: "Before boot the row says “not booted”, and nothing opens.",
  showSpace:
    "A name that is no space does nothing, and the row lists those that there are. One that the workspace has not enabled does nothing either: “nothing to do”.",
  showArticle: "A number that no article has opens Home. Titles and addresses are no numbers.",
  showNews: "A number that no news item has opens Home.",
  showConversation: "An id of somebody else's conversation opens the list, as one that never was.",
  startTour: "Where the page is narrower than 480 pixels nothing happens: the row says why.",
  startConversation:
    "An empty text is refused. Of one of more than 5,000 characters the beginning is sent, and the row warns.",
  hideNotifications:
    "It hides, and does not mark as read: the unread count goes on. Anything else than true or false is refused.",
  onUnreadCountChange:
    "It is called once right away. A page that registers it on each screen gets each change several times.",
  user_id:
    "Written as userId it is a custom attribute, and the person stays a visitor. A number is taken as its digits.",
  email:
    "It does not prove who somebody is. Without user_id it finds a user only where proof of identity is not enforced.",
  created_at:
    "It is in seconds; here milliseconds and ISO texts are understood as well. What is no time is left out, and the row warns.",
  user_hash:
    "Made of the email where a user_id is given, or with another workspace's secret, it does not hold: boot answers “refused 403”. A JWT has a key of its own.",
  intercom_user_jwt:
    "A token that is over, or signed with another secret, is refused: the row says which claim it is about.",
  company: "Without company_id and name it is left out: the row warns. The person stays in the companies they had.",
  companies: "It adds and changes; taking the person out of one needs remove: true on it.",
  hide_default_launcher: "Where the launcher is hidden and no element of the page opens the Messenger, nobody can.",
  custom_launcher_selector:
    "It is a CSS selector, not an id: #chat, not chat. One that cannot be read finds nothing, and the console says so.",
  session_duration: "It is in milliseconds, and can only shorten the week.",
  language_override:
    "It is stored with the person, unlike the other settings of the Messenger. A code that is not known is the browser's language.",
  horizontal_padding: "Less than 20 is 20. On small screens it has no effect.",
  alignment: "Anything but left is right.",
  app_id:
    "One that the server does not know is refused with 404 at boot; the row offers to run with the App ID of the playground.",
  theme_mode: "Any other word than dark and system is light.",
}
