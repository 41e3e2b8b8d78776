/** Reads the bytes of a file: what it is, they say; its name counts only where they leave it open. */

import type { EncodingName } from '../../values/encodings.ts'
import type { SourceFault } from '../record.ts'
import type { DelimiterName } from './csv/delimiter.ts'
import { checkLimit, limitsFor, type SourceLimits } from './limits.ts'
import { recognise, recogniseText, workbookKind } from './recognise.ts'
import { refuse, SourceRefused } from './refused.ts'
import type { SourceContent } from './sheet.ts'
import { type SourceText, sourceText } from './text.ts'
import { archiveParts } from './zip/archive.ts'

export interface SourceOptions {
  /** What it is meant to be; seen from its bytes where it is not said, and refused where they say otherwise. */
  readonly format?: SourceContent['format'] | undefined
  /** Seen where it is not said. */
  readonly encoding?: EncodingName | undefined
  /** Seen where it is not said. */
  readonly delimiter?: DelimiterName | undefined
  /** How large it may be, in mebibytes. */
  readonly maxSize?: number | undefined
}

async function readZip(bytes: Uint8Array, limits: SourceLimits): Promise<SourceContent> {
  const parts = archiveParts(bytes, limits)
  if (workbookKind(parts) === 'ods') {
    const { readSpreadsheet } = await import('./ods/read-spreadsheet.ts')
    return readSpreadsheet(bytes, parts, limits)
  }
  const { readWorkbook } = await import('./xlsx/read-workbook.ts')
  return readWorkbook(bytes, parts, limits)
}

async function readText(
  text: SourceText,
  fileName: string,
  { format, delimiter }: SourceOptions,
  limits: SourceLimits,
): Promise<SourceContent> {
  // A CSV text may begin like anything: who says that it is one is believed.
  const kind = format === 'csv' ? 'csv' : recogniseText(text.text, fileName)
  if (kind === 'csv') {
    const { readCsv } = await import('./csv/read-csv.ts')
    return readCsv(text, delimiter, limits)
  }
  if (kind === 'json') {
    const { readJson } = await import('./json/read-json.ts')
    return readJson(text, limits)
  }
  const { readProject } = await import('./mspdi/read-project.ts')
  return readProject(text, limits)
}

async function read(bytes: Uint8Array, fileName: string, options: SourceOptions): Promise<SourceContent> {
  const limits = limitsFor(options.maxSize)
  checkLimit(limits, 'size', bytes.length)
  if (recognise(bytes) === 'zip') return readZip(bytes, limits)
  const text = sourceText(bytes, options.encoding)
  const content = await readText(text, fileName, options, limits)
  return text.seen === undefined ? content : { ...content, encoding: text.seen }
}

/** Reads a source; gives the fault of one that cannot be read, and never throws at a user's file. */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  options: SourceOptions = {},
): Promise<SourceContent | SourceFault> {
  try {
    const content = await read(bytes, fileName, options)
    const { format } = options
    return format === undefined || format === content.format
      ? content
      : refuse('source-kind', `not-${format} ${content.format}`)
  } catch (error) {
    if (error instanceof SourceRefused) return error.fault
    throw error
  }
}
