// On your page these settings stand before the Messenger's script. The playground has put its App ID into them.
window.intercomSettings = {
  ...window.intercomSettings,
  user_id: "1",
  name: "Ada Lovelace",
  alignment: "left",
}
