/** GitLab's code quality report of the sample. */
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { renderGitlab } from '../../src/render/gitlab.ts'
import { EMPTY, HOSTILE, sampleOutcome } from '../support/sample-outcome.ts'

/** The fields that GitLab's page "Code Quality" asks for. */
const isValid = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1, pattern: '^[^\\u0000-\\u001f\\u202e]+$' },
      check_name: { type: 'string', pattern: '^[a-z-]+$' },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{16}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/]' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
})

describe('renderGitlab', () => {
  it('writes the sample', async () => {
    const text = await renderGitlab(sampleOutcome())
    await expect(text).toMatchFileSnapshot('../golden/sample.gitlab.json')
  })

  it.each([
    ['the sample', sampleOutcome(), ['minor', 'major', 'info']],
    ['a hostile title', sampleOutcome(HOSTILE), ['minor', 'major', 'info']],
    ['nothing', EMPTY, []],
  ])('has the fields that GitLab asks for, for %s', async (_, outcome, severities) => {
    const issues = JSON.parse(await renderGitlab(outcome))
    isValid(issues)
    expect(isValid.errors).toBeNull()
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual(severities)
  })
})
