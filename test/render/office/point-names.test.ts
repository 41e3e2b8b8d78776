/** Names of points on a slide lie over no mark and no other name. */
import { describe, expect, it } from 'vitest'
import { type NameablePoint, pointsWithNames } from '../../../src/render/office/point-names.ts'

const AXIS = { title: 'Cost', format: '0', min: 0, max: 100 }
const PLANE = { x: AXIS, y: AXIS, isJoined: false, points: 12, most: 12 }
const BOX = { w: 12, h: 5 }

const point = (label: string, x: number, y: number, size = 10): NameablePoint => ({ label, x, y, size })

function placesOf(points: readonly NameablePoint[], plane = PLANE): (string | undefined)[] {
  const named = pointsWithNames(points, plane, BOX)
  return points.map((one) => named.get(one))
}

describe('the name of a point', () => {
  it('stands to its right where there is room, else to its left', () => {
    expect(placesOf([point('Portal', 50, 50), point('Portal', 99, 50)])).toEqual(['r', 'l'])
  })

  it('avoids the mark of a neighbour', () => {
    expect(placesOf([point('Payroll system', 50, 50), point('Portal', 55, 50)])[0]).not.toBe('r')
  })

  it('is left out where others took all places about the point, the first being named first', () => {
    const crowd = Array.from({ length: 9 }, (_, at) => point('A rather long name', 50 + (at % 3), 50 + at / 3))
    const places = placesOf(crowd)
    expect(places[0]).toBeDefined()
    expect(places).toContain(undefined)
  })

  it('stands above or below the points of a curve', () => {
    expect(placesOf([point('-10%', 50, 50)], { ...PLANE, isJoined: true })).toEqual(['t'])
  })

  it('is given to so many at most', () => {
    const apart = [10, 40, 70].map((x) => point('A', x, 50))
    expect(placesOf(apart, { ...PLANE, most: 2 })).toEqual(['r', 'r', undefined])
  })
})
