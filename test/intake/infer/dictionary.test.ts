/** The dictionary leads to what the format has: each entry to a field, each word to a value, no header to two fields alike. */
import { describe, expect, it } from 'vitest'
import { ENTRIES, type InferredList } from '../../../src/intake/infer/choose-list.ts'
import { phrasesOf } from '../../../src/intake/infer/header-match.ts'
import { readHeader } from '../../../src/intake/infer/header-words.ts'
import { meantValue } from '../../../src/intake/infer/value-match.ts'
import { VALUE_WORDS, type WordList } from '../../../src/intake/infer/value-words.ts'
import { fitsAt, schemasAt } from '../../../src/schema/lookup.ts'
import { RECORD_SCHEMAS } from '../../../src/schema/mapping/table.ts'

const LISTS = Object.keys(ENTRIES) as InferredList[]

/** Columns that other parts of the mapping take: reviews, the header of the plan, a duration beside dates. */
const ELSEWHERE = ['weather', 'as_of', 'duration', 'budget.year']

/** Where the weather of a project stands, which is no key of its record. */
const WEATHER = ['reviews', 'weather.overall'] as const

/** The schemas at a dotted path; items of lists are looked into at any position. */
function fieldsAt(list: InferredList, path: string) {
  const steps = path.split('.')
  const tries = [steps, ...steps.map((_, at) => steps.toSpliced(at + 1, 0, '0'))]
  return tries.flatMap((own) =>
    schemasAt(
      RECORD_SCHEMAS[list],
      own.map((step) => (step === '0' ? 0 : step)),
    ),
  )
}

describe.each(LISTS)('headers of %s', (list) => {
  it('lead to a field of the format', () => {
    const lost = ENTRIES[list]
      .map(({ path }) => path)
      .filter((path) => !ELSEWHERE.includes(path) && fieldsAt(list, path).length === 0)
    expect(lost).toEqual([])
  })

  it('lead to one field where they are equally sure', () => {
    const seen = new Map<string, string>()
    const clashes: string[] = []
    for (const { entry, header } of phrasesOf(ENTRIES[list])) {
      const cells = entry.cells === 'share' || entry.cells === 'date' ? entry.cells : ''
      const key = `${header.words.join(' ')} ${entry.weight ?? 1} ${cells}`
      const known = seen.get(key)
      if (known !== undefined && known !== entry.path) clashes.push(`${key}: ${known}, ${entry.path}`)
      seen.set(key, entry.path)
    }
    expect(clashes).toEqual([])
  })

  it('have words in both languages', () => {
    const empty = phrasesOf(ENTRIES[list]).filter(
      ({ header }) => header.words.length === 0 && header.unit === undefined,
    )
    expect(empty).toEqual([])
  })
})

describe('values', () => {
  it.each(Object.keys(VALUE_WORDS) as WordList[])('of %s are values of the format', (list) => {
    const used = LISTS.flatMap((top) =>
      ENTRIES[top].flatMap(({ path, values }) => (values === list ? [[top, path] as const] : [])),
    )
    const [top, path] = list === 'weather' ? WEATHER : (used[0] ?? ['projects', ''])
    const fields = path.split('.').reduce<(string | number)[][]>(
      (paths, step) =>
        paths.flatMap((own) => [
          [...own, step],
          [...own, 0, step],
        ]),
      [[]],
    )
    const root = RECORD_SCHEMAS[top]
    const worth = (value: string) => (list === 'scale' ? Number(value) : value)
    const unknown = Object.keys(VALUE_WORDS[list]).filter(
      (value) => !fields.some((own) => fitsAt(root, own, worth(value))),
    )
    expect(unknown).toEqual([])
  })

  it.each([
    ['status', 'En cours', 'in_progress'],
    ['status', 'WIP', 'in_progress'],
    ['status', '2 - Terminé', 'completed'],
    ['status', 'ABANDONNÉ', 'cancelled'],
    ['status', 'À lancer', 'planned'],
    ['status', 'Zorglub', undefined],
    ['weather', 'Vert', 'sun'],
    ['weather', 'Amber/Red', 'storm'],
    ['priority', 'P1', 'must'],
    ['priority', 'Haute', 'must'],
  ] as const)('%s: %s means %s', (list, text, value) => {
    expect(meantValue(list, text)).toBe(value)
  })
})

describe('a header taken apart', () => {
  it.each([
    ['Budget 2026 (k€ TTC)', ['budget'], { year: '2026', unit: 'k', tax: 'TTC' }],
    ['Charge S1 2026 (j/h)', ['charge'], { period: '2026-S1', unit: 'day' }],
    ['janv-26', [], { period: '2026-01' }],
    ['T1 2026', [], { period: '2026-Q1' }],
    ['% avancement', ['avancement'], { unit: 'percent' }],
    ['DATE_ECHEANCE', ['date', 'echeance'], {}],
    ['projectName', ['project', 'name'], {}],
    ['Montant en millions d’euros', ['montant'], { unit: 'M', currency: 'EUR' }],
  ])('%s', (text, words, parts) => {
    expect(readHeader(text)).toMatchObject({ words, ...parts })
  })
})
