/** The findings of a terminal: parts in the order of a reader, rules together, places folded. */
import { describe, expect, it } from 'vitest'
import { renderTerminal } from '../../src/render/terminal.ts'
import type { CommandResult, ShownFinding } from '../../src/reports/document/command-result.ts'
import { renderOptions } from '../support/render-options.ts'

function finding(rule: string, line: number, more: Partial<ShownFinding> = {}): ShownFinding {
  const same = (text: string) => ({ fr: text, en: text })
  return {
    rule,
    severity: 'warning',
    message: same(`${rule} ${line}`),
    help: same(`mend ${rule}`),
    place: { file: 'p.yaml', line, column: 1, endColumn: 2, isExact: true },
    related: [],
    facts: {},
    excerpt: [],
    ...more,
  }
}

const outcome = (
  findings: readonly ShownFinding[],
  waiting?: NonNullable<CommandResult['waiting']>,
): CommandResult => ({ command: 'validate', findings, rules: [], ...(waiting === undefined ? {} : { waiting }) })

const page = async (...args: Parameters<typeof outcome>): Promise<string[]> =>
  (await renderTerminal(outcome(...args), renderOptions('en'))).split('\n')

const waiver = { reason: 'known', owner: 'office', until: '2025-01-31' }

describe('the page of findings', () => {
  it('goes from what could not be read over errors and open findings to the past and waivers', async () => {
    const lines = await page(
      [
        finding('waived', 1, { waiver }),
        finding('past', 2, { isPast: true }),
        finding('open', 3),
        finding('wrong', 4, { severity: 'error', isPast: true }),
        finding('unread', 5, { severity: 'error', isUnread: true }),
      ],
      { files: 1, rules: ['a', 'b'] },
    )
    const marks = /^(p\.yaml:\d|1 file|Errors|To be dealt with|About the past|Waived|Not readable)/
    expect(lines.flatMap((line) => marks.exec(line)?.[0] ?? [])).toEqual([
      'p.yaml:5',
      '1 file',
      'Errors',
      'p.yaml:4',
      'To be dealt with',
      'p.yaml:3',
      'About the past',
      'p.yaml:2',
      'Waived',
      'p.yaml:1',
    ])
    expect(lines).toContain('1 file could not be read whole; 2 checks wait for it')
  })

  it('puts the findings of a rule together, with one advice', async () => {
    const lines = await page([finding('a', 1), finding('b', 2), finding('a', 3)])
    expect(lines.slice(0, 4)).toEqual([
      'a: 2 warnings',
      'p.yaml:1:1 warning a 1  a',
      'p.yaml:3:1 warning a 3  a',
      '  help: mend a',
    ])
  })

  it('tells an advice of its own at its finding', async () => {
    const other = { fr: 'autre', en: 'other' }
    const lines = await page([finding('a', 1), finding('a', 3, { help: other })])
    expect(lines.slice(1, 5)).toEqual([
      'p.yaml:1:1 warning a 1  a',
      '  help: mend a',
      'p.yaml:3:1 warning a 3  a',
      '  help: other',
    ])
  })

  it('folds what is more than four places, unless all are asked for', async () => {
    const many = Array.from({ length: 9 }, (_, index) => finding('a', index + 1))
    const folded = await page(many)
    expect(folded.filter((line) => line.startsWith('p.yaml'))).toHaveLength(4)
    expect(folded).toContain('  … 5 more (--each)')
    const whole = await renderTerminal(outcome(many), { ...renderOptions('en'), isWhole: true })
    expect(whole.split('\n').filter((line) => line.startsWith('p.yaml'))).toHaveLength(9)
    const quiet = await renderTerminal(outcome(many), { ...renderOptions('en'), isQuiet: true })
    expect(quiet.split('\n')).toHaveLength(10)
  })

  it('folds related places too', async () => {
    const label = { fr: 'là', en: 'there' }
    const related = many(6).map((line) => ({
      place: { file: 'q.yaml', line, column: 1, endColumn: 1, isExact: true },
      label,
    }))
    const lines = await page([finding('a', 1, { related })])
    expect(lines.filter((line) => line.includes('q.yaml'))).toHaveLength(3)
    expect(lines).toContain('  … 3 more (--each)')
  })

  it('says in French how much waits', async () => {
    const text = (files: number, rules: readonly string[]) =>
      renderTerminal(outcome([], { files, rules }), renderOptions('fr'))
    expect(await text(1, ['a'])).toContain(
      '1 fichier n’a pas pu être lu en entier\u00a0; 1 contrôle attend qu’il le soit',
    )
    expect(await text(2, ['a', 'b'])).toContain(
      '2 fichiers n’ont pas pu être lus en entier\u00a0; 2 contrôles attendent qu’ils le soient',
    )
  })
})

function many(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
