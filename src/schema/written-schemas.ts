/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'cf11a1d7760bbf28e44969f9745c3eb12382761a95f6804ef0b5cc176e62a460',
    '93658f286e875128dad7cf817f0b9c63bf960d92e9263fc61bd21ea403bcc50b',
    'c114b3109ca7e5721a2c7422bbf04b3b75445343ca36466cea5d08973e7c2792',
  ],
}
