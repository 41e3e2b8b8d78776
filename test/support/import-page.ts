/** The examples of the page of the import: a source, its mapping, and what they become. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import type { SourceContent } from '../../src/intake/source/sheet.ts'
import type { MappingFacts } from './mapping.ts'
import { textSheet, workbookOf } from './text-sheet.ts'

/** A source with its mapping and the records that come of it. */
export interface ImportExample {
  /** The first line of the source, by which a test names the example. */
  readonly name: string
  readonly source: string | SourceContent
  readonly mapping: MappingFacts
  readonly result: Readonly<Record<string, unknown>>
}

interface Fence {
  readonly kind: string
  /** The name of the sheet that a fence of kind CSV draws; empty for a file. */
  readonly sheet: string
  readonly body: string
}

/** The fenced blocks of a page below the folder `docs`. */
export function fencesOf(page: string): Fence[] {
  const text = readFileSync(resolve(import.meta.dirname, '../../docs', page), 'utf8')
  return [...text.matchAll(/^```(csv|json|yaml) ?(.*)\n([\s\S]*?)^```/gm)].map(
    ([, kind = '', sheet = '', body = '']) => ({ kind, sheet, body }),
  )
}

/** A file, or a workbook of the sheets that are named. */
function sourceOf(fences: readonly Fence[]): string | SourceContent {
  const sheets = fences.filter(({ sheet }) => sheet !== '')
  if (sheets.length === 0) return fences.map(({ body }) => body).join('')
  return workbookOf(...sheets.map(({ body, sheet }) => textSheet(body.replaceAll(';', '|'), sheet)))
}

/** The examples of the page in a language: one file or several sheets, a mapping, a result. */
export function importExamples(page = 'import.md'): ImportExample[] {
  const examples: ImportExample[] = []
  const fences = fencesOf(page)
  while (fences.length > 0) {
    const count = fences.findIndex(({ kind }) => kind === 'yaml')
    const own = fences.splice(0, count + 2)
    const [mapping, result] = own.slice(-2)
    if (mapping === undefined || result?.kind !== 'yaml') throw new Error('an example has no result')
    examples.push({
      name: own[0]?.body.split('\n')[0] ?? '',
      source: sourceOf(own.slice(0, count)),
      mapping: parse(mapping.body) as MappingFacts,
      result: parse(result.body, { schema: 'core' }) as Record<string, unknown>,
    })
  }
  return examples
}
