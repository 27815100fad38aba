/** Set where the welcome was closed, so that the server knows it before it draws the page. */
export const welcomeCookie = "welcomed"
