/** Every limit of the product in one place, with where it comes from. */
export const limits = {
  /** One request body, in bytes. */
  bodyBytes: 64 * 1024,
  /** Free `update` calls per window and page load (fact 5.1, fact 5.2). */
  updatesPerWindow: 20,
  updateWindowMs: 30 * 60_000,
  /** An `update` that brings nothing new within this time is not sent (fact 5.4). */
  updateDedupeMs: 60_000,
  /**
   * Calls of one method that a page makes freely within a window. More are a loop without an end: they are dropped before
   * they cost anything. So many of `trackEvent` keep a page busy for about 15 ms, and a preview for more than twice that.
   */
  callsPerWindow: 250,
  callWindowMs: 10_000,
  /** Of custom attributes: fact 8.1, fact 8.2, fact 8.4. */
  attributesPerWorkspace: 250,
  attributeKeyLength: 190,
  attributeStringLength: 255,
  /** Of metadata: the help centre's 20 holds, above the REST document's 10 the SDK warns (fact 12.4). */
  metadataKeys: 20,
  metadataKeysAdvised: 10,
  metadataStringLength: 255,
  /** One setting of a page, in characters of JSON: several larger ones do not fit into a request. */
  settingLength: 16 * 1024,
  eventNameLength: 120,
  activeEventNames: 120,
  eventsPerRequest: 50,
  /** Characters of one message: its texts, and the addresses and descriptions of its pictures. */
  messageLength: 5_000,
  /** One message as it is stored, in bytes: with the names of its files, and with what JSON escapes. */
  messageBytes: 32 * 1024,
  /** What an author makes of an outbound message besides its blocks, in bytes. */
  contentBytes: 32 * 1024,
  /** One answer with all it holds, in bytes. Of it the messages and the notices of a ping may have a part each. */
  answerBytes: 256 * 1024,
  messagesBytes: 144 * 1024,
  noticesBytes: 48 * 1024,
  blocksPerMessage: 50,
  /** Messages that a conversation is first sent with, and that one page of its history holds. */
  messagesPage: 30,
  attachmentBytes: 5 * 1024 * 1024,
  attachmentsPerMessage: 10,
  /** All files of a workspace, in bytes. Some of it is the team's, so that people cannot keep it from answering. */
  fileBytesOfWorkspace: 400 * 1024 * 1024,
  fileBytesOfPeople: 300 * 1024 * 1024,
  /** The files of one person in a workspace. */
  fileBytesOfPerson: 150 * 1024 * 1024,
  /** What an offline page may keep to send later. */
  outboxEntries: 1_000,
  outboxAgeMs: 7 * 24 * 3_600_000,
  urlLength: 2_048,
  titleLength: 512,
  /** Lifetimes of the cookies (fact 11.2, fact 11.3). */
  sessionMs: 7 * 24 * 3_600_000,
  visitorMs: 273 * 24 * 3_600_000,
  /** A demo workspace that nobody used for this long is removed. */
  demoIdleMs: 14 * 24 * 3_600_000,
  /**
   * Events and page views are kept for 90 days (fact 12.9), and so many of each in a workspace. Before that
   * number counts, the last event of each name that a person tracked outlives the days: audiences ask for it.
   */
  recordsKeptMs: 90 * 24 * 3_600_000,
  recordsKeptRows: 200_000,
  /** Whose a session was, for whoever reads the log soon after it expired. */
  sessionKeptMs: 7 * 24 * 3_600_000,
  /** The activity log is a window on the recent past, not an archive. */
  activityKeptMs: 30 * 24 * 3_600_000,
  activityKeptRows: 20_000,
  /** One more takes the place of the oldest. Tabs of one site share a stream, so a person hardly needs two. */
  streamsPerSession: 8,
  streamsPerProcess: 10_000,
  pageSize: 50,
  pageSizeMax: 200,
  /** How long a question for what comes next may wait: proxies cut a silent connection after about a minute. */
  activityWaitSeconds: 30,
  /** Characters of each pane of a project that is shared. */
  sourceLength: 1_000_000,
  /** Named files of a project, and characters of their names; addresses, imports, attributes and markup that its settings hold. */
  projectFiles: 50,
  fileNameLength: 100,
  projectAddresses: 20,
  projectImports: 50,
  addressLength: 2_000,
  attributesLength: 1_000,
  headLength: 20_000,
  /** Characters of a link: browsers open none of more than 2 MB. */
  linkLength: 2_000_000,
  /** A saved snippet: its text together in bytes, a request that saves it with what JSON escapes and its scene, and its words. */
  snippetBytes: 1_000_000,
  snippetBodyBytes: 4 * 1024 * 1024,
  snippetTitleLength: 100,
  snippetDescriptionLength: 2_000,
  snippetTags: 10,
  snippetTagLength: 30,
  snippetChangeLength: 200,
  snippetReasonLength: 1_000,
  /** Each revision stays as it was saved. Who needs more of them forks the snippet. */
  revisionsPerSnippet: 500,
  /** A scene in bytes, as it is written: one that is brought into a workspace, and one that a snippet carries. */
  sceneBytes: 2 * 1024 * 1024,
  snippetSceneBytes: 1_000_000,
  /** What one scene holds at most. It is written in one step, during which its database's other writers wait. */
  scenePeople: 2_000,
  sceneCompanies: 1_000,
  sceneEvents: 5_000,
  /** People's companies, all together. */
  sceneMemberships: 10_000,
  sceneOutbounds: 500,
  sceneArticles: 500,
  sceneTeam: 50,
  sceneNames: 2_000,
  /** Rows of people, events, page views and messages that one step may empty a workspace of. */
  replacedRows: 50_000,
  /** Reports that are kept of one snippet, and for how long. */
  reportsPerSnippet: 50,
  reportsKeptMs: 90 * 24 * 3_600_000,
  /** A deleted snippet can be restored for so long, and is then removed with all its revisions. Others stay. */
  snippetRestoreMs: 24 * 3_600_000,
  /** The MCP server: a request, which may bring a scene; the rows of one page, and its bytes, which a model reads whole. */
  mcpBodyBytes: 2 * 1024 * 1024 + 64 * 1024,
  mcpPageSize: 20,
  mcpPageSizeMax: 100,
  mcpPageBytes: 32 * 1024,
  /** Records of one call that are read at once. */
  mcpTraceRows: 200,
  /**
   * A snippet that an agent runs: how long it is followed at most, and how long after the last thing that it did; calls and
   * lines that are answered, and characters of one; how long the browser has to open the page, and others wait for it. All
   * together it is less than the minute that clients of MCP wait for an answer.
   */
  runMs: 20_000,
  runWaitMsMin: 100,
  runWaitMs: 1_000,
  runWaitMsMax: 10_000,
  runItems: 200,
  runTextLength: 2_000,
  runOpenMs: 20_000,
  runTurnMs: 15_000,
  /** How long a signed test login may be good. */
  signedLoginSeconds: 30 * 24 * 3_600,
  /** What a preview tells its page, in characters (weight.ts): in one message, and of entries in a second. */
  frameMessageWeight: 1_200_000,
  frameWeightPerSecond: 4_000_000,
} as const
