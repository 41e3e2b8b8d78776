/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'ea71b12111396073ea38b51267aade74915f2e9842b83f98817d9876628d446a',
    'd04ae7fa1315c467ddfb8ee0eaaa95959b3aa554a0bb3988c8864b8c94e8f3f6',
    'be89806fcda920bc70eb2f98d68ba0f42f2354b25641c6d82e3609241fe6b66b',
  ],
}
