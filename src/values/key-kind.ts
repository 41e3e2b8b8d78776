/** What the values of a key of a YAML file mean, which reading asks of whoever knows the format. */

/**
 * What the scalars of a key mean: `text` keep their source text, `any` follow the core rules; `numbers` is a map whose keys
 * are the plan's own words (`scores: { benefit: 3 }`), so that none of them is taken for a key of the format.
 */
export type KeyKind = 'any' | 'numbers' | 'text'

/** What the values of a key are wherever it may stand in a file. */
export type KeyValues = (key: string) => KeyKind
