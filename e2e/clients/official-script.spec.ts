// In the preview the official script's address is answered by our SDK, however a page asks for it.
// R1 is fact 17.1, and so on.
import { expect, test } from "./fixtures"

// Nothing is typed here: by touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const address = "https://widget.intercom.io/widget/anything"

/** The snippet of Intercom's documentation: a stub that queues, and a script that is inserted once the page is there. */
const snippet = (appId: string) => `
window.intercomSettings = { app_id: "${appId}", user_id: "42" };
(function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}
else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;
var l=function(){var s=d.createElement('script');s.type='text/javascript';s.async=true;
s.src='https://widget.intercom.io/widget/${appId}';s.onload=function(){console.log('script loaded')};
var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);};
if(document.readyState==='complete'){l();}else{w.addEventListener('load',l,false);}}})();`

for (const id of ["demo", "undefined", "no%20app%2Fat-all"]) {
  test(`R1: our server answers /widget/${id} with a script for any page`, async ({ request, baseURL }) => {
    const response = await request.get(`/widget/${id}`)
    expect(response.status()).toBe(200)
    expect(response.headers()).toMatchObject({
      "content-type": expect.stringContaining("application/javascript"),
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=300",
    })
    expect(response.headers()).not.toHaveProperty("set-cookie")
    expect(await response.text()).toContain(`globalThis[Symbol.for("messenger.home")] = "${baseURL}";`)
  })
}

test("R1, R4: the documented snippet boots on a page without a Messenger", async ({
  playground,
  workspace,
  strays,
}) => {
  const html = `<script>delete window.Intercom</script><script>${snippet(workspace.appId)}</script>`
  await playground.open({ html }, workspace)
  await expect(playground.messenger.open).toBeVisible()
  await expect(playground.rows("script loaded")).toHaveCount(1)
  await expect.poll(() => workspace.users()).toMatchObject([{ user_id: "42" }])
  expect(strays).toEqual([])
})

test("R1, R8: a client that assigns its stub and always loads the script gets ready", async ({
  playground,
  workspace,
  strays,
}) => {
  const script = `
const stub = (...args) => stub.q.push(args)
stub.q = []
window.Intercom = stub
stub("boot", { user_id: "42" })
const loader = document.createElement("script")
loader.onerror = () => console.log("script failed")
loader.addEventListener("load", () => console.log("script loaded", typeof Intercom("getVisitorId")))
loader.src = "${address}"
document.head.append(loader)`
  await playground.open({ script }, workspace)
  await expect(playground.rows("script loaded")).toContainText("string")
  await expect(playground.rows("script failed")).toHaveCount(0)
  await expect(playground.messenger.open).toHaveCount(1)
  await expect.poll(() => workspace.users()).toMatchObject([{ user_id: "42" }])
  expect(strays).toEqual([])
})

test("R1: the element shows the address it was given", async ({ playground, workspace, strays }) => {
  const script = `
const loader = document.createElement("script")
loader.setAttribute("src", "${address}")
console.log("before", loader.src)
loader.onload = () => console.log("after", loader.src, document.querySelectorAll('script[src="${address}"]').length)
document.body.append(loader)`
  await playground.open({ html: `<script src="//widget.intercom.io/widget/one"></script>`, script }, workspace)
  await expect(playground.rows("before")).toContainText(address)
  await expect(playground.rows("after")).toContainText(`${address}1`)
  await expect(playground.rows("Could not load")).toHaveCount(0)
  expect(strays).toEqual([])
})

test("R2: the script evaluated again, by any address, does nothing more", async ({ playground, workspace, strays }) => {
  const script = `
Intercom("boot", { user_id: "42" })
const core = Intercom
for (const id of ["one", "two"]) {
  const loader = document.createElement("script")
  loader.src = "https://widget.intercom.io/widget/" + id
  loader.onload = () => console.log("evaluated", id, core === Intercom)
  document.head.append(loader)
}`
  await playground.open({ script }, workspace)
  await expect(playground.rows("evaluated")).toHaveCount(2)
  await expect(playground.rows(/evaluated.*true/)).toHaveCount(2)
  await expect(playground.preview.locator("#intercom-container")).toHaveCount(1)
  expect(await workspace.users()).toHaveLength(1)
  expect(strays).toEqual([])
})

test("other scripts load from where they say", async ({ clientSite, playground, workspace }) => {
  const other = clientSite.site.put("/other.js", 'console.log("other", document.currentScript.src)')
  await playground.open({ html: `<script src="${other}"></script>` }, workspace)
  await expect(playground.rows("other")).toContainText(other)
})
