/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '8b7193cc466bb03eadbaa98d6d5e737ad236f8d8351db0144c5e85489dc6239e',
    'b7bbf36c012dbc03bc873a246c1abec0148a6a91f3696cdf6c30406cddf58619',
    'e91000b5baa4929b80786750b7531e8218e94d7703b5ad67d4c79154d460a7cf',
  ],
}
