/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'ef8727d2931a06a53ec73197ee983c6687e26f34edcb52372cf345891b4381ec',
    '44ca0227bbe46bb407e3bf4b7b053b6e7d8db3938184ece9e0b2592358023c34',
    '068b367005684f43e84870341affa6f6704df44fa0dee7119ae2f05d8a805f2e',
  ],
}
