/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '47bbe9bf6ad5d82bcca1d9f55a5cf2db33e767dbe3b9e42e079edda586ac1280',
    '71c32e2e167ec843d2c6d11094d0524e9ada711c1a04a3930c5208b5919aeb02',
    'd01e7a4b3968d4c9bf49d9a4bb867a342c89135fe31993e625484e62ac8bf5e6',
  ],
}
