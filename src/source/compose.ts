/** Makes a document of a parser's tokens, with every node's place and every value as the text that it is. */
import { Composer, type CST, type Document } from 'yaml'

/**
 * The first document of some tokens.
 *
 * @param length - of the text that the tokens were made of.
 * @param keepSourceTokens - keeps each node's tokens, for one who edits the text.
 */
export function compose(
  tokens: readonly CST.Token[],
  length: number,
  keepSourceTokens = false,
): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens,
    logLevel: 'silent',
  })
  for (const document of composer.compose(tokens, true, length)) return document
  return undefined
}
