/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '5b0e1c737436d8c2b358cb795de2da178543d0d5db6dd678119e9f316f480836',
    '78d59ae9b374b3f654ddc24c41831cb1a902877303962c6bfd48d861e368583c',
    '5ebf5affe825b41933354d1c94a5a23ea3ad763884f3c6e67ea02da9b4868988',
  ],
}
