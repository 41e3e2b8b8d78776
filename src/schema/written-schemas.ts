/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '06c6607c5f310f66937f2a728545653501498da7b1dd2f9c9bfbd0ac0f986a99',
    '74becc7257108d3ab34b47c1d20d863cfe11ddf1f0534955c4775567bf4c6e1f',
    '5facfced58192a58aa8a6342e8b3e6be1d4670677cbbdc8ebd594ecb12220c89',
  ],
}
