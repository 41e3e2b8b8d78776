/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'c486fa5b36d266b078c67979858a7c6657fcba3e1d3e43efde5b45094b3d7832',
    '31d42d8be9ff23a13287299d4c6842181ecd2be986daa92fded15d13c4d176cc',
    '96302990042c500474a557ddd33fe465870190846edd12c3c2cf447cc7856d23',
  ],
}
