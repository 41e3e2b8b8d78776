/** Draws are the same in every run, and spread evenly. */
import { describe, expect, it } from 'vitest'
import { randomBelow, seededRandom } from '../../src/values/random.ts'

describe('seededRandom', () => {
  it('draws the same for the same seed, and otherwise for another', () => {
    const [one, same, other] = [1, 1, 2].map((seed) => {
      const random = seededRandom(seed)
      return Array.from({ length: 100 }, random)
    })
    expect(one).toEqual(same)
    expect(one).not.toEqual(other)
    expect(one?.slice(0, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
  })

  it('draws from 0 up to but without the count, each about as often', () => {
    const random = seededRandom(7)
    const counts = new Array(10).fill(0)
    for (let time = 0; time < 10_000; time += 1) counts[randomBelow(random, 10)] += 1
    expect(counts).toHaveLength(10)
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})
