/** What this version writes as the schema of plan files; made by `npm run schemas`. */

/** The version, and the SHA-256 of the schema without its stamp in each choice of languages. */
export const WRITTEN_SCHEMAS: { readonly version: string; readonly hashes: readonly string[] } = {
  version: '0.1.0',
  hashes: [
    '91b9ed0b81cba2d642f2c5a57c6b1a42ba4ecaea08a1db007390f7bedd1c91d6',
    'c6e732c5c047537a0a813b3663ba9c268d14ee3f15d42ad0c9b4a57715d22e9e',
    'a1b3c61931cd7f8bc799d392332329880095a26b90e94a6e06c9136ae3c9bcde',
  ],
}
