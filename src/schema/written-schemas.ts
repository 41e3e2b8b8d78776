/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '19fe9659dc6c3962cd74ab065286cd0d7e59f70e1da994aef5eb8633b27a469c',
    'b7bbf36c012dbc03bc873a246c1abec0148a6a91f3696cdf6c30406cddf58619',
    '23ffbb0e1838856769af6834d5505bb08e1da8e720352fc9eb87fcbdb6ae155a',
  ],
}
