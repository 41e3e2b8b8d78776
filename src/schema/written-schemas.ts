/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '16d193f4d6c8c29bce220e2b6307a260d5d1ff8181923a71896ef9252c73ddac',
    '3b99fef2acb73513d5c8e4b173c4cccf01398d872a453f1d8596e36d5bbd2f75',
    '992bc6fc248df2d51c40a6d8c38d3deeda6dc1110bddbfe1e1383d49a66e10dc',
  ],
}
