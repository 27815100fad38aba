const intercom = "https://developers.intercom.com/installing-intercom/web"
const help = "https://www.intercom.com/help/en/articles"
const mdn = "https://developer.mozilla.org/en-US/docs/Web"
const csp = `${mdn}/HTTP/Reference/Headers/Content-Security-Policy`

/** The public pages that findings lead to; docs/api-facts.md has those of Intercom with what each of them says. */
export const sources = {
  installation: `${intercom}/installation`,
  methods: `${intercom}/methods`,
  attributes: `${intercom}/attributes-objects`,
  verification: `${intercom}/identity-verification`,
  policy: `${help}/3894`,
  endSession: `${help}/16845`,
  events: `${help}/175`,
  dates: `${help}/3605703`,
  ids: `${help}/12292449`,
  installSkill: "https://github.com/intercom/claude-plugin-external",
  restUsers: "https://developers.intercom.com/docs/references/1.4/rest-api/users/create-or-update-user",
  npmClient: "https://www.npmjs.com/package/@intercom/messenger-js-sdk/v/0.0.20",
  csp,
  cspSpecification: "https://www.w3.org/TR/CSP3/",
  cspScripts: `${csp}/script-src`,
  cspReportOnly: `${csp}-Report-Only`,
  scriptElement: `${mdn}/HTML/Reference/Elements/script`,
  jwt: "https://datatracker.ietf.org/doc/html/rfc7519",
} as const
