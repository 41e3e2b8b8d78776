/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '3891e5db4224b176293fd3cbb7061aa0ccc10b90ad513febde9b5d31e64c8bd4',
    'fd6033144d30821758431dabaf0b69859bab51e615e4c32427f1a2303e1ad4d8',
    '8189a5bcdebe44cb750c2f7736d4af6ddf893f6e1d2d96282ee30780b6e07fef',
  ],
}
