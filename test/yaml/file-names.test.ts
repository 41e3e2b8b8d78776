import { describe, expect, test } from 'vitest'
import { isHeaderAstray, originalOf, recordStem, roleOf } from '../../src/yaml/file-names.ts'

describe('what a file is by its name', () => {
  test.each([
    ['projects.yaml', [], 'read'],
    ['x.map.yaml', [], 'none'],
    ['notes.txt', [], 'none'],
    ['yaml', [], 'none'],
    ['projects.yml', [], 'stray'],
    ['projects.YAML', [], 'stray'],
    ['projects.Yml', [], 'stray'],
    ['projects.yaml.txt', [], 'stray'],
    ['projects.yaml.txt', ['projects.yaml'], 'stray'],
    ['projects.yml.TXT', [], 'stray'],
    ['projects.yaml.bak', [], 'stray'],
    ['projects.yaml~', [], 'stray'],
    ['projects.yaml.orig', [], 'stray'],
    ['projects.yaml.bak', ['projects.yaml'], 'none'],
    ['projects.yaml~', ['projects.yaml'], 'none'],
    ['projects (1).yaml', ['projects.yaml'], 'stray'],
    ['projects (1).yaml', ['axes.yaml'], 'read'],
    ['projects - Copie.yaml', ['projects.yaml'], 'stray'],
    ['projects - Copie (2).yaml', ['projects.yaml'], 'stray'],
    ['projects copy.yaml', ['projects.yaml'], 'stray'],
    ['Copie de projects.yaml', ['projects.yaml'], 'stray'],
    ['Copy of projects.yaml', ['projects.yaml'], 'stray'],
    ['phase (1).yaml', [], 'read'],
  ])('%s beside %j: %s', (name, siblings, role) => expect(roleOf(name, new Set(siblings))).toBe(role))

  test('a copy names its original', () => {
    expect(originalOf('a (1).yaml')).toBe('a.yaml')
    expect(originalOf('Copie de a.yaml')).toBe('a.yaml')
    expect(originalOf('a.yaml')).toBeUndefined()
  })

  test.each([
    ['plan.yaml.txt', true],
    ['plan.yml', true],
    ['Plan.YAML', true],
    ['plan.yaml', false],
    ['plan.md', false],
    ['myplan.yml', false],
  ])('%s is plan.yaml astray: %s', (name, is) => expect(isHeaderAstray(name)).toBe(is))

  test.each([
    ['P-1', 'P-1'],
    ['A/B', 'A-B'],
    ['con', 'con_'],
    ['P-9.map', 'P-9-map'],
    ['plan', 'plan_'],
    ['Plan', 'Plan_'],
    ['plans', 'plans'],
    ['P-1copy', 'P-1copy_'],
    ['P-1copie', 'P-1copie_'],
    ['é'.repeat(300), 'é'.repeat(60)],
  ])('the file of the record %s is %s', (id, stem) => {
    expect(recordStem(id)).toBe(stem)
    const { size } = new Blob([`${recordStem(id)}.yaml`])
    expect(size).toBeLessThan(256)
    expect(roleOf(`${recordStem(id)}.yaml`, { has: (name: string) => name !== '' })).toBe('read')
  })
})
