// The official install snippet, pasted as it is.
import { expect, test } from "../fixtures"

// By touch the page loads no Monaco, and half as long.
test.use({ hasTouch: true })

const loader = `(function(){var w=window;var ic=w.Intercom;if(typeof ic==="function"){ic('reattach_activator');ic('update',w.intercomSettings);}else{var d=document;var i=function(){i.c(arguments);};i.q=[];i.c=function(args){i.q.push(args);};w.Intercom=i;var l=function(){var s=d.createElement('script');s.type='text/javascript';s.async=true;s.src='https://widget.intercom.io/widget/' + APP_ID;var x=d.getElementsByTagName('script')[0];x.parentNode.insertBefore(s,x);};if(document.readyState==='complete'){l();}else if(w.attachEvent){w.attachEvent('onload',l);}else{w.addEventListener('load',l,false);}}})();`

/** As the installation guide prints it, with the address of the API of that region. */
function snippet(appId: string) {
  return `<script>
  window.intercomSettings = {
    api_base: "https://api-iam.intercom.io",
    app_id: "${appId}",
    user_id: "42",
    name: "Ada"
  };
</script>
<script>var APP_ID = "${appId}"; ${loader}</script>`
}

for (const appId of ["APP_ID", "YOUR_APP_ID", "abc123", "<your app id>"]) {
  test(`the row that refuses “${appId}” offers one’s own, which is remembered`, async ({
    page,
    playground,
    workspace,
  }) => {
    await playground.open({ html: snippet(appId) })
    await playground.chooseAppId(workspace.appId)
    const offer = page.getByRole("button", { name: "Run with my App ID" })
    // The snippet finds a Messenger and calls update, which boots; of a malformed one the page's own boot has a row as well.
    await offer.first().click()
    await expect.poll(async () => (await workspace.users()).map(({ name }) => name)).toEqual(["Ada"])
    await expect(playground.calls("update").last()).toContainText("stored")
    await expect(offer).toHaveCount(0)
    await expect(playground.currentUser).toContainText("Ada")
    await expect(playground.messenger.open).toBeVisible()
    await page.reload()
    await expect(playground.calls("update").last()).toContainText("stored")
    await expect(offer).toHaveCount(0)
  })
}

test("an update that names the snippet’s App ID means one’s own as well", async ({ page, playground, workspace }) => {
  const script = `Intercom("boot", { app_id: "abc123", user_id: "42" })
Intercom("update", { app_id: "abc123", name: "Grace" })`
  await playground.open({ script }, workspace)
  await page.getByRole("button", { name: "Run with my App ID" }).click()
  await expect.poll(async () => (await workspace.users()).map(({ name }) => name)).toEqual(["Grace"])
  await expect(playground.rows("app_id was left out")).toHaveCount(0)
})
