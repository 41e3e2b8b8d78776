/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '884b42b562cb54b7a86ef1e2e983e9e3d8acb877462462491a33ba42742a7b58',
    '93658f286e875128dad7cf817f0b9c63bf960d92e9263fc61bd21ea403bcc50b',
    '3133ffd12dd8f1cbcb64e2c96efd16fb2ab87a177c6b72246e90a22b03ae57a3',
  ],
}
