/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '47e3d5765ba9a6728d07fc77b595f7c90591986ff3229621ccb0bbeee57ef1f9',
    'cedb9855d0e77e4f04e9ae061043e4cb83865376b4d4dde7f998e4ee8099df9e',
    '688618c3da0adaebc00d944ddcb7910512b415807886ef24d1c52e3ae4ce0aa7',
  ],
}
