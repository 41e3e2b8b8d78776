/** Keys and values of a text that may be broken: which there are, with their ways, and which one a place is in. */
import { describe, expect, it } from 'vitest'
import { slotAt, slotsOf } from '../../../src/commands/lsp/slots.ts'
import { readPlanFolder } from '../../../src/workspace/plan-folder.ts'
import { samplePlan } from '../../support/sample-plan.ts'
import { REPOSITORY } from '../../support/scenario.ts'

/** Each key and value as `way: text`; a key is followed by a colon. */
function read(text: string): string[] {
  return slotsOf(text).map(({ part, path, start, end }) =>
    part === 'key' ? `${path.join('/')}:` : `${path.join('/')} = ${text.slice(start, end)}`,
  )
}

/** The slot at the sign `|` of a text, which is not in it. */
function at(marked: string) {
  const offset = marked.indexOf('|')
  const text = marked.replace('|', '')
  const slot = slotAt(slotsOf(text), offset)
  return slot && { part: slot.part, path: slot.path.join('/'), text: text.slice(slot.start, slot.end) }
}

describe('the keys and values of a text', () => {
  it('have the way that they are written at', () => {
    expect(
      read(
        'plan:\n  id: X # it is\nprojects:\n- id: P-1\n  budget:\n    - { kind: a, amounts: { 2025: 1 } }\n- id: "P: 2"',
      ),
    ).toEqual([
      'plan:',
      'plan = ',
      'plan/id:',
      'plan/id = X',
      'projects:',
      'projects = ',
      'projects/0/id:',
      'projects/0/id = P-1',
      'projects/0/budget:',
      'projects/0/budget = ',
      'projects/0/budget/0/kind:',
      'projects/0/budget/0/kind = a',
      'projects/0/budget/0/amounts:',
      'projects/0/budget/0/amounts/2025:',
      'projects/0/budget/0/amounts/2025 = 1',
      'projects/1/id:',
      'projects/1/id = "P: 2"',
    ])
  })

  it('are none in texts over several lines and in comments', () => {
    expect(read('a: |\n  b: c\n\n  d: e\n# f: g\nh: i')).toEqual(['a:', 'h:', 'h = i'])
  })

  it('go on behind a bracket or a key that was never closed', () => {
    expect(read('- id: A\n  axes: [X,\n  team\n  due: 1\n- id: B')).toEqual([
      '0/id:',
      '0/id = A',
      '0/axes:',
      '0/axes/0 = X',
      '0/axes/1 = ',
      '0/axes/1 = team',
      '0/due:',
      '0/due = 1',
      '1/id:',
      '1/id = B',
    ])
  })

  it('are found by a place in them, or in the room around them', () => {
    expect(at('projects:\n  - id: P-|1')).toEqual({ part: 'value', path: 'projects/0/id', text: 'P-1' })
    expect(at('projects:\n  - ax|is: X')).toEqual({ part: 'key', path: 'projects/0/axis', text: 'axis' })
    expect(at('projects:\n  - axis: |')).toEqual({ part: 'value', path: 'projects/0/axis', text: '' })
    expect(at('projects:\n  - id: P\n    |\nx: 1')).toEqual({ part: 'key', path: 'projects/0/', text: '' })
    expect(at('projects:\n  - id: P\n    st|')).toEqual({ part: 'key', path: 'projects/0/st', text: 'st' })
    expect(at('a: [x, |]')).toEqual({ part: 'value', path: 'a/1', text: '' })
    expect(at('a: { b: 1, |')).toEqual({ part: 'key', path: 'a/', text: '' })
    expect(at('a:\r\n  b: x|\r\n')).toEqual({ part: 'value', path: 'a/b', text: 'x' })
    expect(at('# only | words')).toBeUndefined()
  })

  it('are those that the reader of files finds, in the samples', () => {
    const plan = samplePlan('plans/centre-val-de-loire-2022-2027')
    const files = readPlanFolder(REPOSITORY, 'plans/centre-val-de-loire-2022-2027').files
    const named = new Map(
      files.map(({ path, bytes }) => {
        const text = new TextDecoder().decode(bytes)
        const slots = slotsOf(text).map(({ part, path: way, start, end }) => [
          `${part} ${way.join('/')}`,
          text.slice(start, end),
        ])
        return [path, new Map(slots as [string, string][])] as const
      }),
    )
    const missed = plan.references.filter(
      ({ at: { file, part, path }, id }) =>
        named
          .get(file)
          ?.get(`${part} ${path.join('/')}`)
          ?.replace(/["']/g, '') !== id,
    )
    expect(missed).toEqual([])
    expect(plan.references.length).toBeGreaterThan(100)
  })

  it('are given of a text that is cut anywhere', () => {
    const [{ bytes } = { bytes: new Uint8Array() }] = readPlanFolder(REPOSITORY, 'plans/minimal').files
    const text = new TextDecoder().decode(bytes)
    for (let end = 0; end <= text.length; end += 7) {
      const cut = text.slice(0, end)
      for (const { start, end: stop, from, to } of slotsOf(cut)) {
        expect(from).toBeLessThanOrEqual(start)
        expect(start).toBeLessThanOrEqual(stop)
        expect(Math.max(stop, to)).toBeLessThanOrEqual(cut.length)
      }
    }
  })
})
