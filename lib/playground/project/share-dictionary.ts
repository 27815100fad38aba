/**
 * Text that projects have in common, most likely last. It is part of format 1 and must never change: every link made
 * with it needs it to be read.
 */
export const dictionary = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title></title></head><body>
<main><section><header><footer><form><label><input type="text" placeholder="" value=""><ul><li></li></ul><p></p>
<h1></h1><h2></h2><div class=""></div><span></span><a href="https://"></a><button type="button" id="" onclick="">
</button></main></body></html>font-family: system-ui, sans-serif; background: #fff; color: #; display: flex; gap: rem;
margin: 0 auto; padding: 1rem; border: 1px solid; border-radius: 8px; font-size: ; line-height: 1.5; width: 100%; {
}document.querySelector("#")!.addEventListener("click", () => {
})document.getElementById("")console.log()const let function async await return new Date() Math.floor(Date.now() / 1000)
window.intercomSettings = { app_id: "", api_base: "" }startConversation showNewMessage showConversation showMessages
showSpace showArticle showNews showTicket startTour startSurvey startChecklist hideNotifications getVisitorId whoami
onUnreadCountChange onUserEmailSupplied onShow onHide show hide ready shutdown trackEvent metadata custom_launcher_selector
hide_default_launcher action_color background_color alignment horizontal_padding vertical_padding session_duration
user_hash company: { company_id: "", name: "", plan: "pro" } created_at: email: "@example.com", name: "", user_id: "",
Intercom("trackEvent", "invited-friend", { })Intercom("update", { })Intercom("shutdown")Intercom("boot", { user_id: "1" })
","css":"","script":""}{"html":"`
