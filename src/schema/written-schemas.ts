/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '0a63ed496234e3650be5d042e24b92d8e4d494585fb8e356ff136e0749eb3273',
    'e3e9247f634b1f254e52296171769263f1e9b5a365804bbee92ae91f5210c42f',
    '91a3f5737c3975eb735cb1c1fd8387e6099b082966f958cb757d97609ed83a1f',
  ],
}
