/**
 * Edits that mend a finding: only where its sentence says what was meant, and only where the text with that in it, read
 * again, no longer has the fault and has no other.
 */
import type { CodeAction, Range } from 'vscode-languageserver-protocol'
import { quote } from '../../lang/punctuation.ts'
import type { Finding } from '../../plan/finding.ts'
import { type ReadDocument, readDocument } from '../../plan/load/read-document.ts'
import type { ShownFinding } from '../../reports/document/command-result.ts'
import type { Bilingual } from '../../values/language.ts'
import { sourceText } from '../../yaml/read/locate.ts'
import type { PathOrigin } from '../../yaml/read/origin.ts'
import { checked } from '../findings.ts'
import type { Asked } from './desk.ts'
import { diagnosticOf, eachFinding } from './diagnostics.ts'
import { overlap, rangeOf, spanOfPlace } from './positions.ts'

const WRITE = (word: string): Bilingual => ({ fr: `Écrire ${quote(word, 'fr')}`, en: `Write ${quote(word, 'en')}` })

/** Where a finding is once its key is another. */
function placeAfter({ path, part }: PathOrigin, written: string): PathOrigin['path'] {
  return part === 'key' ? [...path.slice(0, -1), written] : path
}

function isSamePlace(finding: Finding, rule: string, path: PathOrigin['path']): boolean {
  return finding.rule === rule && 'path' in finding.at && JSON.stringify(finding.at.path) === JSON.stringify(path)
}

/** Whether a file reads as before but for a fault that is gone, and has the word where it was. */
function isMended(before: ReadDocument, after: ReadDocument, { rule }: Finding, at: PathOrigin, word: string): boolean {
  const path = placeAfter(at, word)
  if (after.findings.length > before.findings.length) return false
  if (after.findings.some((one) => isSamePlace(one, rule, path) || isSamePlace(one, rule, at.path))) return false
  const wasSlip = before.findings.some((one) => isSamePlace(one, rule, at.path))
  const hasWord = at.part === 'key' || sourceText(after.source, path) === word
  return wasSlip ? after.findings.length < before.findings.length : hasWord
}

/** The text with a word in the place of what a finding marks; undefined where it would not mend it. */
function mended(asked: Asked, finding: Finding, shown: ShownFinding, word: string) {
  const { at } = finding
  const { file, page, loaded } = asked
  const source = loaded.sources.get(file)
  if (source === undefined || !('path' in at) || !shown.place.isExact) return undefined
  const { start, end } = spanOfPlace(source, shown.place)
  const read = (text: string): ReadDocument => readDocument({ path: file, bytes: new TextEncoder().encode(text) })
  const after = page.text.slice(0, start) + word + page.text.slice(end)
  return isMended(read(page.text), read(after), finding, at, word) ? { start, end } : undefined
}

/** The word that a finding says was meant. */
function meantBy({ facts: { suggestion } }: Pick<Finding, 'facts'>): string | undefined {
  return typeof suggestion === 'string' && suggestion !== '' ? suggestion : undefined
}

function actionFor(asked: Asked, finding: Finding, shown: ShownFinding): CodeAction[] {
  const word = meantBy(finding)
  const span = word === undefined ? undefined : mended(asked, finding, shown, word)
  if (word === undefined || span === undefined) return []
  const { page, file, lang } = asked
  const edit = { range: rangeOf(page, span.start, span.end), newText: word }
  return [
    {
      title: WRITE(word)[lang],
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [diagnosticOf(shown, asked)],
      edit: { changes: { [asked.addressOf(file)]: [edit] } },
    },
  ]
}

export function actionsIn(asked: Asked, range: Range): CodeAction[] {
  const { loaded, file } = asked
  const meant = checked(loaded).findings.filter((one) => one.at.file === file && meantBy(one) !== undefined)
  return (eachFinding(loaded).get(file) ?? [])
    .filter((shown) => meantBy(shown) !== undefined && overlap(diagnosticOf(shown, asked).range, range))
    .flatMap((shown) => {
      const finding = meant.find((one) => one.rule === shown.rule && one.message === shown.message)
      return finding === undefined ? [] : actionFor(asked, finding, shown)
    })
}
