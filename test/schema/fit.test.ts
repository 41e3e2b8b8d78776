/** What does not fit the format leaves its place empty: what is found of the others points at them. */
import { describe, expect, it } from 'vitest'
import { fitDocument } from '../../src/schema/fit.ts'

const HEADER = {
  id: 'P',
  title: 'P',
  organisation: 'O',
  status: 'draft',
  horizon: { start: '2024-01', end: '2024-12' },
}
const axis = (id: string) => ({ id, title: `Axis ${id}` })

describe('fitDocument', () => {
  it('gives back what fits, and no error', () => {
    const data = { plan: HEADER, axes: [axis('A'), axis('B')] }
    expect(fitDocument(data)).toEqual({ data, error: undefined })
  })

  it('leaves a hole for a record that does not fit, so that the ones behind it keep their places', () => {
    const axes = [{ title: 3 }, axis('B'), 'C', axis('D')]
    const { data, error } = fitDocument({ plan: HEADER, axes })
    expect(Object.entries(data.axes ?? [])).toEqual([
      ['1', axis('B')],
      ['3', axis('D')],
    ])
    expect(data.axes).toHaveLength(4)
    const paths = error?.issues.map(({ path }) => path.slice(0, 2).join('.'))
    expect(new Set(paths)).toEqual(new Set(['axes.0', 'axes.2']))
  })

  it('leaves out a key that does not fit, and keeps its record', () => {
    const wrong = { ...axis('A'), colour: 'red' }
    const { data, error } = fitDocument({ plan: HEADER, axes: [wrong, axis('B')] })
    expect(data.axes).toEqual([axis('A'), axis('B')])
    expect(error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['colour'] }])
  })

  it.each([[[]], ['plan'], [null], [3]])('gives no data of %j, but an error', (whole) => {
    expect(fitDocument(whole)).toMatchObject({ data: {}, error: expect.anything() })
  })
})
