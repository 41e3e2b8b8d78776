/** What is said of a form that came back: what was meant by a number without its sign, many rows in one line. */
import { expect, it } from 'vitest'
import { doubtText, type FormDoubt, foldedDoubts } from '../../../src/intake/forms/form-doubt.ts'
import { type ReadingForm, readCell } from '../../../src/intake/forms/read-cell.ts'
import { templateForm } from '../../../src/intake/forms/template-form.ts'

const SHARE: ReadingForm = {
  kind: 'share',
  choices: undefined,
  lang: 'fr',
  unit: '1',
  edge: undefined,
  added: new Map(),
}

it('a share above 1 in the format of percentages is asked about', () => {
  expect(readCell(50, SHARE, '0%')).toEqual({ fault: 'share', meant: '50\u00a0%' })
  expect(readCell(12.5, { ...SHARE, lang: 'en' }, '0.0%')).toEqual({ fault: 'share', meant: '12.5%' })
  expect(readCell(150, SHARE, '0%')).toEqual({ fault: 'share', meant: undefined })
  expect(readCell(50, SHARE)).toEqual({ value: 0.5, isRepaired: true })
  expect(readCell(1, SHARE)).toEqual({ value: 1 })
})

const made = (sheet: string, address: string): FormDoubt => ({
  kind: 'id-made',
  list: 'projects',
  id: `P-${address}`,
  about: `T${address}`,
  other: '',
  origin: { sheet, address, text: '' },
  count: 1,
})

it('rows that were given ids are one line for each sheet, one alone is told by its title', () => {
  const folded = foldedDoubts([made('Projets', '4'), made('Axes', '4'), made('Projets', '5')])
  expect(folded.map(({ origin: { sheet, address } }) => [sheet, address])).toEqual([
    ['Projets', ''],
    ['Axes', '4'],
  ])
  expect(folded.map((doubt) => doubtText(doubt).en)).toEqual([
    '2 added rows without an id: the next of the list are proposed',
    'added row "T4" without an id: the next of the list is proposed',
  ])
})

it('the example of a template has its years in its title too', () => {
  const [header] = templateForm('fr', [2027, 2029]).tables
  expect(header?.examples[0]).toContain('Schéma directeur 2027-2029')
})
