/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '0d4352962f6921c9492137e7216ea44e5a18a9daab3b4a456b53baa12d8f4ed8',
    'd1e2b9861eebe370e0f6ffe57bf3f78b2bb95f21b6e86fb72adbedbb59d07a32',
    'bd33c601bfcf836d178ab6c0a6726445a14c6bdd0490fdcb46cba63faad982ad',
  ],
}
