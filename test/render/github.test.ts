/** Workflow commands of the sample, read as GitHub's runner reads them. */
import { describe, expect, it } from 'vitest'
import { renderGithub } from '../../src/render/github.ts'
import { differs, hashOf } from '../support/goldens.ts'
import { renderOptions } from '../support/render-options.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

function decoded(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%25', '%')
}

function commands(text: string): readonly Command[] {
  return text.split('\n').flatMap((line) => {
    const [, name, properties, message] = /^\s*::(\w+) ([^:]*)::(.*)$/u.exec(line) ?? []
    if (name === undefined || properties === undefined || message === undefined) return []
    const pairs = properties.split(',').map((pair): [string, string] => {
      const [key = '', value = ''] = pair.split('=')
      return [key, decoded(value)]
    })
    return [{ name, properties: Object.fromEntries(pairs), message: decoded(message) }]
  })
}

describe('renderGithub', () => {
  it('writes the sample in French', async () => {
    const text = await renderGithub(sampleOutcome(), renderOptions('fr'))
    await expect(text).toMatchFileSnapshot('../golden/sample.fr.github')
  })

  it('writes the sample in English', async () => {
    const text = await renderGithub(sampleOutcome(), renderOptions('en'))
    expect(hashOf(text), differs('sample.en.github')).toMatchInlineSnapshot(`"97a2400cfbf3b9564b82564a1bd06269"`)
  })

  it('shows the most severe first and leaves waived findings out', async () => {
    const found = commands(await renderGithub(sampleOutcome(), renderOptions('en')))
    expect(found.map(({ name }) => name)).toEqual(['error', 'warning', 'notice'])
  })

  it('starts no command of a title', async () => {
    const text = await renderGithub(sampleOutcome(HOSTILE), renderOptions('en'))
    const found = commands(text)
    expect(text.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(3)
    expect(found.map(({ properties }) => properties['line'])).toEqual(['42', '12', '60'])
    expect(found[0]?.message).toContain('%0A &amp;')
    expect(text).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  })

  it('escapes what would end a property', async () => {
    const outcome = sampleOutcome()
    const findings = outcome.findings.map((finding) => ({
      ...finding,
      place: { ...finding.place, file: 'a,b:c%d.yaml' },
    }))
    const text = await renderGithub({ ...outcome, findings }, renderOptions('en'))
    expect(text).toContain('file=a%2Cb%3Ac%25d.yaml,line=42,')
    expect(commands(text)[0]?.properties['file']).toBe('a,b:c%d.yaml')
  })

  it('says that nothing was found', async () => {
    expect(await renderGithub(EMPTY, renderOptions('fr'))).toBe('plan: aucun constat\n')
  })
})
