/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'efe5048ae4e2dafc541d0d0e1f66c004688b30eff31d47963302833906b44bce',
    'd72850dd11755908adbc6241f8f0fd21c7eac7cdfd17d84edf638b597af7791a',
    'abeb92a08655563859f66763bcecfe350d12710fec6424b02e2e43f7f89391ff',
  ],
}
