/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '1c9b73326cad4fad7698d0fc16f5364bda002affb5be1f18c9ba1ffd420048fa',
    '87594bf6cc942394b9c671ee914cbef7b3dd530ed7029f98bbc1160a7db47fe1',
    '52c2650f19bb8fdc785ba4a1af0795ae611e472a1c0003590794637883cf3615',
  ],
}
