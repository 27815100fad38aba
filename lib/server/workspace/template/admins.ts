import "server-only"

/** The team of the demo. Ids are fixed, so that seeding twice changes nothing. */
export const admins = [
  { id: "adm_template_maya", name: "Maya Okafor", email: "maya@playground.example", jobTitle: "Developer support" },
  { id: "adm_template_jonas", name: "Jonas Lind", email: "jonas@playground.example", jobTitle: "Integrations" },
  { id: "adm_template_priya", name: "Priya Nair", email: "priya@playground.example", jobTitle: "Product" },
] as const
