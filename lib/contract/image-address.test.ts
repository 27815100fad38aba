import { expect, test } from "vitest"
import { isImageAddress } from "./image-address"

test.each([
  "https://images.example/cup.png",
  "https://images.example:8443/cup.png?size=2#a",
  "HTTPS://Images.Example./cup.png",
  "https://bücher.example/cup.png",
  "https://93.184.216.34/cup.png",
  "https://172.32.0.1/x.png",
  "https://100.128.0.1/x.png",
  "https://192.0.1.1/x.png",
  "https://[2606:2800:220:1:248:1893:25c8:1946]/cup.png",
])("%s may be shown", (address) => {
  expect(isImageAddress(address)).toBe(true)
})

test.each([
  "http://images.example/cup.png",
  "//images.example/cup.png",
  "/cup.png",
  "",
  "data:image/png;base64,AAAA",
  "javascript:alert(1)",
  "blob:https://images.example/1",
  "ftp://images.example/cup.png",
  "https://user@images.example/x.png",
  "https://user:secret@images.example/x.png",
  "https://",
])("%s is no address of an image", (address) => {
  expect(isImageAddress(address)).toBe(false)
})

// One host, as it may be spelled.
test.each([
  "localhost",
  "LOCALHOST",
  "localhost.",
  "x.localhost",
  "x.localhost.",
  "router",
  "printer.local",
  "printer.local.",
  "db.internal",
  "nas.home.arpa",
  "host.lan",
  "127.0.0.1",
  "127.0.0.1.",
  "127.1",
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "017700000001",
  "１２７.0.0.1",
  "127。0。0。1",
  "0.0.0.0",
  "0",
  "10.0.0.1",
  "10.1",
  "167772161",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "192.168.257",
  "0xc0a80101",
  "169.254.169.254",
  "2852039166",
  "100.64.0.1",
  "198.18.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "[::1]",
  "[::]",
  "[0:0:0:0:0:0:0:1]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[::7f00:1]",
  "[64:ff9b::10.0.0.1]",
  "[2002:7f00:1::]",
  "[2001:0:7f00:1::]",
  "[2001::1]",
  "[2001:db8::1]",
  "[fc00::1]",
  "[fd12:3456::1]",
  "[fe80::1]",
  "[ff02::1]",
  "loc\talhost",
  "%6c%6fcalhost",
])("nothing is asked of %s", (host) => {
  expect(isImageAddress(`https://${host}/x.png`)).toBe(false)
  expect(isImageAddress(`https://${host}:8080/x.png`)).toBe(false)
})
