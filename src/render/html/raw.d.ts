/** The text of a file as a module: Vite reads it so in tests, a plugin in `.ci` in the build. */
declare module '*?raw' {
  /** The text of the file. */
  const text: string
  // biome-ignore lint/style/noDefaultExport: Vite gives the text of a file as the default export
  export default text
}
