/** The names of the team's messages that each workspace has from its beginning. */
export const seedMessages: readonly string[] = [
  "Welcome",
  "Thanks for the invitation",
  "Hello, pro",
  "Your plan was upgraded",
  "A tour of this page",
  "How is it going?",
  "Get started",
  "Questions about pricing",
  "Where the settings are",
  "Six spaces to open",
  "Open anything by its number",
]
