/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '5668a9ff3833057d293b1e26d62b607657bb97dd150c5619a91b9a2b483c3a7a',
    '621fd070556b638113956f2b415877ebb9e85d3e1de63975fe2ebdb3f9dda9d4',
    'd623ef03c1cd788173e68bb1113d9b9a29dcfe162e05c41a5b88ee8524c3c066',
  ],
}
