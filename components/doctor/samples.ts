type Sample = { label: string; text: string }

/** A token that expired long ago, signed with a secret that nobody has. */
const token = [
  "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
  "eyJ1c2VySWQiOiI0MiIsImV4cCI6MTcwMDAwMDAwMH0",
  "c2lnbmVkIHdpdGggbm90aGluZyBpbiBwYXJ0aWN1bGFy",
].join(".")

/** One of each kind, with what commonly goes wrong in it. */
export const samples: readonly Sample[] = [
  {
    label: "A policy",
    text: [
      "Content-Security-Policy: default-src 'self';",
      "  script-src 'self' https://widget.intercom.io https://js.intercomcdn.com;",
      "  connect-src 'self' https://api-iam.intercom.io;",
      "  style-src 'self'",
    ].join("\n"),
  },
  {
    label: "A page with a snippet",
    text: `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-r4nd0m' 'strict-dynamic'">
<script async src="https://widget.intercom.io/widget/YOUR_APP_ID"></script>
<script>
  window.intercomSettings = { app_id: "YOUR_APP_ID", email: "ada@example.com" }
  Intercom("trackEvnt", "opened-page")
</script>`,
  },
  {
    label: "Settings",
    text: `{
  app_id: "ab12cd34",
  userId: "42",
  created_at: Date.now(),
  user_hash: "${token}",
  custom_attributes: { plan: "pro" },
  address: { city: "Oslo" },
}`,
  },
  { label: "A token", text: token },
]
