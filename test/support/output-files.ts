/** The options that write some formats into a file each, and the names of these files. */
import { type Format, usualEnding } from '../../src/render/formats.ts'

/** The file of a format: `<format>.<ending>`; of two formats of one ending, the second has none of its own. */
export function outputFile(format: string): string {
  return format === 'github' ? 'github.annotations' : `${format}.${usualEnding(format as Format)}`
}

/**
 * The options that print one format, if any, and write others into a file each.
 *
 * @param folder - where the files go, with its `/`.
 */
export function outputOptions(
  formats: readonly string[],
  { folder = '', printed }: { readonly folder?: string; readonly printed?: string } = {},
): string[] {
  const all = printed === undefined ? formats : [...formats, printed]
  const files = formats.map((format) => `${folder}${outputFile(format)}`)
  const names = printed === undefined ? files : [...files, '-']
  return ['--format', all.join(','), ...names.flatMap((file) => ['-o', file])]
}
