/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'e8330b8d32e1676ea8333c796d5d6bd5ea141ba9dc8ef674b94e6b432700125c',
    'bcc9efb551c4b16ccca27bf4554688782e343e768811967237d77aef677116a1',
    '4b697a59c9c51b1ac55c78b31f680cb4909b7e83531cf24013da7351850dc828',
  ],
}
