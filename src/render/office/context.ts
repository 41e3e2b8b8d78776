/** What everything that is drawn in one office document is written for, and the words of its cells. */
import { counted, type Noun } from '../../lang/plurals.ts'
import type { Cell, Tone } from '../../reports/document/document.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { cellText } from '../text/cell-text.ts'
import { unbroken } from '../text/unbroken.ts'
import { legalText } from '../text/xml-text.ts'
import type { DrawingBox, DrawingCanvas } from './canvas.ts'
import type { OfficeLook } from './look.ts'
import type { Paragraph } from './paragraph.ts'

export interface DrawingContext {
  readonly lang: Lang
  readonly currency: string
  readonly look: OfficeLook
  /** The sizes of words in pictures, in points. */
  readonly type: { readonly heading: number; readonly label: number }
  /** How many charts stand beside each other at most. */
  readonly across: number
}

/** A drawing that fills the box it is given. */
export interface OfficeDrawing<C = DrawingCanvas> {
  /** The least height in which it can be read. */
  readonly least: number
  /** The height beyond which it gains nothing; without one it takes all. */
  readonly most?: number
  /** How many rows of charts it has, where it is several beside and below each other. */
  readonly rows?: number
  readonly draw: (canvas: C, box: DrawingBox) => void
}

/** The heading of one of several charts beside each other. */
export function headingOf(text: string, { look, type }: DrawingContext): Paragraph {
  return { text, points: type.heading, isBold: true, colour: look.accentText }
}

export function words(cell: Cell, { lang, currency }: DrawingContext): string {
  return unbroken(legalText(cellText(cell, lang, currency)))
}

const SIGNS: Readonly<Record<Tone, string>> = { good: '✓ ', watch: '! ', bad: '✗ ', quiet: '' }

/** The sign of a tone with its space, so that no colour speaks alone. */
export function toneText(tone: Tone | undefined): string {
  return tone === undefined ? '' : SIGNS[tone]
}

/** What is bad or to be watched is seen first, then what is good, then what is plain or steps back. */
const WEIGHTS: Readonly<Record<Tone, number>> = { bad: 0, watch: 1, good: 2, quiet: 3 }

/** Where something in these tones stands among what there is too little room for, the least first. */
export function toneWeight(tones: readonly (Tone | undefined)[]): number {
  const toned = tones.flatMap((tone) => tone ?? [])
  return Math.min(WEIGHTS.quiet, ...toned.map((tone) => WEIGHTS[tone]))
}

const OTHER_ROWS: Noun = {
  fr: ['autre ligne dans le rapport', 'autres lignes dans le rapport'],
  en: ['more row in the report', 'more rows in the report'],
}

const DIFFERING_ROWS: Noun = {
  fr: ['autre ligne qui diffère', 'autres lignes qui diffèrent'],
  en: ['more row that differs', 'more rows that differ'],
}
const SAME_ROWS: Noun = {
  fr: ['ligne identique partout', 'lignes identiques partout'],
  en: ['row that is the same throughout', 'rows that are the same throughout'],
}
const IN_REPORT: Bilingual = { fr: 'Dans le rapport\u00a0:', en: 'In the report:' }

/** Says how many rows a drawing has left to the report. */
export function moreRows(left: number, lang: Lang): string {
  return counted(left, OTHER_ROWS, lang)
}

/** Says how many rows of a comparison a drawing has left to the report: those in which its states differ, and the others. */
export function moreCompared(differing: number, same: number, lang: Lang): string {
  const parts = [
    ...(differing === 0 ? [] : [counted(differing, DIFFERING_ROWS, lang)]),
    ...(same === 0 ? [] : [counted(same, SAME_ROWS, lang)]),
  ]
  return `${IN_REPORT[lang]} ${parts.join(', ')}`
}
