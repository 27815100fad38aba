/** The bundle script puts a style sheet in as minified text. */
declare module "*.css" {
  const text: string
  export default text
}
