/** The encodings of texts that an import reads, by their names in the registry of the IANA or as most people call them. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh'] as const

export type EncodingName = (typeof ENCODINGS)[number]
