/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'b1fe0cdebdc35fd091fc639a1cc8fe39a7ce3eae0d73607833759e2d44b018a7',
    'c55786776ef4c5cb35576b0710244cbb25a905048edcc4d9b6eec524beefa18f',
    'a1164726f90c0778052b4d5169ecafea02d035a047900f56333958a1ed5603ae',
  ],
}
