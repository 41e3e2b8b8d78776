/** The plan among the words of a command: last, and understood elsewhere where it can be nothing else. */
import { describe, expect, it } from 'vitest'
import { splitPlan } from '../../src/commands/plan-words.ts'

const FOLDERS = ['plans/a', 'town', 'dashboard', 'audit', '.']
const knowledge = {
  places: 1 as number | 'many',
  isNamed: false,
  isPlan: (word: string) => FOLDERS.includes(word),
  isOwn: (word: string) => ['dashboard', 'audit', 'load'].includes(word),
}

describe('the plan among the words of a command with one word before it', () => {
  it.each([
    [[], [], undefined],
    [['load'], ['load'], undefined],
    [['load', 'plans/a'], ['load'], 'plans/a'],
    [['plans/a', 'load'], ['load'], 'plans/a'],
    [['town'], [], 'town'],
    // A folder of the name of a report is one only behind it.
    [['dashboard'], ['dashboard'], undefined],
    [['dashboard', 'nowhere'], ['dashboard'], 'nowhere'],
    [['load', 'dashboard'], ['load'], 'dashboard'],
    [['town', 'dashboard'], ['dashboard'], 'town'],
  ])('%j gives %j and %s', (given, words, plan) => {
    expect(splitPlan(given, knowledge)).toEqual({ words, plan })
  })

  it('is not looked for where -p names it', () => {
    const named = { ...knowledge, isNamed: true }
    expect(splitPlan(['town'], named)).toEqual({ words: ['town'], plan: undefined })
    expect(() => splitPlan(['load', 'town'], named)).toThrow('plan-twice --plan')
    expect(() => splitPlan(['load', 'nowhere'], named)).toThrow('plan-twice nowhere')
  })

  it('refuses more words', () => {
    expect(() => splitPlan(['load', 'x', 'town'], knowledge)).toThrow('argument-excess x')
    expect(() => splitPlan(['x', 'town'], { ...knowledge, places: 0 })).toThrow('argument-excess x')
  })
})

describe('the plan among any number of words', () => {
  const many = { ...knowledge, places: 'many' as const }
  it.each([
    [['A', 'B'], ['A', 'B'], undefined],
    [['A', 'B', 'town'], ['A', 'B'], 'town'],
    [['town', 'A', 'B'], ['A', 'B'], 'town'],
    [['A', 'plans/typo'], ['A'], 'plans/typo'],
  ])('%j gives %j and %s', (given, words, plan) => {
    expect(splitPlan(given, many)).toEqual({ words, plan })
  })
})
