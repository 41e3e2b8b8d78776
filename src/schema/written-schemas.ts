/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    'b0543bf7ddc4a717e588d18060725e8c8acdba3bab82dcbf0cc427f88c4c2f1a',
    '861f26d38122f60d7e8465523b44474c98554fcaa7e732e6cf3d23d8451e0c52',
    '9c31712cf2407e8e36bb082f881e323686706b1fc8185db5a2ee91e067c93d9b',
  ],
}
