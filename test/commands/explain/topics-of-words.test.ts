/** What a word means to `plan explain` beside the ids of the tool: a weather in both languages, a key, a place. */
import { describe, expect, it } from 'vitest'
import { explain, explainable, meaningOf } from '../../../src/commands/explain/explain.ts'
import { keySites, keyWords } from '../../../src/commands/explain/explain-key.ts'
import { WEATHER_WORDS, weathersOf } from '../../../src/commands/explain/explain-weather.ts'
import { placeAsked, placeInPlan } from '../../../src/commands/explain/finding-place.ts'
import { TOPIC_WORDS, topicOf } from '../../../src/commands/explain/topics.ts'
import { valueLabel } from '../../../src/lang/catalogue/labels.ts'
import { renderSections } from '../../../src/render/terminal/sections.ts'
import { WEATHERS } from '../../../src/schema/values.ts'
import { renderOptions } from '../../support/render-options.ts'

describe('a weather', () => {
  it('goes by its value and by its label in both languages, whatever the case and the accents', () => {
    for (const weather of WEATHERS) {
      const { fr, en } = valueLabel(weather)
      for (const word of [weather, fr, en, fr.toUpperCase(), fr.normalize('NFD')])
        expect(weathersOf(word), word).toEqual([weather])
    }
  })

  it.each([
    ['sunny', 'sun'],
    ['ensoleillé', 'sun'],
    ['éclaircie', 'partly_cloudy'],
    ['Partly cloudy', 'partly_cloudy'],
    ['cloudy', 'cloud'],
    ['nuageux', 'cloud'],
    ['amber', 'cloud'],
    ['orange', 'cloud'],
    ['stormy', 'storm'],
    ['orageux', 'storm'],
    ['red', 'storm'],
    ['rouge', 'storm'],
  ])('goes by what people call it: %s is %s', (word, weather) => {
    expect(weathersOf(word)).toEqual([weather])
  })

  it('is the whole scale where none is named, and no other word', () => {
    expect(weathersOf('météo')).toEqual(WEATHERS)
    expect(weathersOf('Weather')).toEqual(WEATHERS)
    expect(weathersOf('rain')).toBeUndefined()
    expect(weathersOf('')).toBeUndefined()
  })
})

describe('a key of the format', () => {
  it('has something to say of itself in both languages, each of them', () => {
    for (const lang of ['fr', 'en'] as const) {
      for (const word of keyWords()) {
        const sites = keySites(word)
        const { sections } = explain(sites && { kind: 'key', name: word, sites })
        const said = renderSections(sections, { ...renderOptions(lang), width: 200 }, 'EUR')
        expect(said, word).toMatch(/\S.*\n\n\S/)
        expect(said, word).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })

  it('may be named by the end of its path', () => {
    const paths = (word: string) => keySites(word)?.map(({ path }) => path)
    expect(paths('baseline.start')).toEqual(['projects[].baseline.start'])
    expect(paths('projects[].baseline.start')).toEqual(['projects[].baseline.start'])
    expect(paths('AS_OF')?.[0]).toBe('plan.as_of')
    expect(paths('as-of')).toEqual(paths('as_of'))
    expect(paths('seline.start')).toBeUndefined()
    expect(paths('depends_on')).toEqual([
      'needs[].depends_on[]',
      'projects[].depends_on[].project',
      'projects[].depends_on[].lag',
    ])
    expect(paths('')).toBeUndefined()
    expect(paths('.')).toBeUndefined()
  })
})

describe('a word', () => {
  it('of the list of words always means something', () => {
    for (const word of explainable(undefined)) expect(topicOf(word) ?? meaningOf(word, undefined), word).toBeDefined()
    expect(explainable(undefined)).toEqual(expect.arrayContaining([...TOPIC_WORDS, ...WEATHER_WORDS, 'depends_on']))
  })
})

describe('a place', () => {
  it.each([
    ['plan.yaml:3', { file: 'plan.yaml', line: 3, column: undefined }],
    ['a/b c.yaml:3:12', { file: 'a/b c.yaml', line: 3, column: 12 }],
    ['plan.yaml:3:12:', { file: 'plan.yaml', line: 3, column: 12 }],
    ['C:\\plans\\plan.yaml:3:12', { file: 'C:\\plans\\plan.yaml', line: 3, column: 12 }],
    ['a:1:2:3', { file: 'a:1', line: 2, column: 3 }],
  ])('is read from %s', (word, place) => {
    expect(placeAsked(word)).toEqual(place)
  })

  it.each(['plan.yaml', 'P-014', ':3', 'plan.yaml:', 'plan.yaml:x', 'plan.yaml:3 warning'])('is not %s', (word) => {
    expect(placeAsked(word)).toBeUndefined()
  })

  const sources = new Map(
    ['sd/plan.yaml', 'sd/projects/a.yaml', 'sd/needs/a.yaml', 'sd/needs/b.yaml'].map((file) => [
      file,
      { lineStarts: [0, 5, 9] } as never,
    ]),
  )
  const found = (file: string, line = 2, readings: readonly string[] = [file]) =>
    placeInPlan({ sources }, { file, line, column: undefined }, readings).file

  it('lies in a file by its path, or by the end of its path where one file alone has it', () => {
    expect(found('sd/plan.yaml')).toBe('sd/plan.yaml')
    expect(found('b.yaml')).toBe('sd/needs/b.yaml')
    expect(found('./needs/a.yaml')).toBe('sd/needs/a.yaml')
    expect(found('needs\\a.yaml')).toBe('sd/needs/a.yaml')
    expect(found('elsewhere', 1, ['sd/needs/b.yaml'])).toBe('sd/needs/b.yaml')
  })

  it('is refused where the plan has no such file, several, or no such line', () => {
    expect(() => found('a.yaml')).toThrow('place-elsewhere a.yaml')
    expect(() => found('eds/b.yaml')).toThrow('place-elsewhere')
    expect(() => found('plan.yaml', 0)).toThrow('line-beyond sd/plan.yaml:0')
    expect(() => found('plan.yaml', 4)).toThrow('line-beyond sd/plan.yaml:4')
    expect(found('plan.yaml', 3)).toBe('sd/plan.yaml')
  })
})
