/** What forges run says the same in every form: in both languages, as an action, as a component, as an image. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { REPOSITORY } from '../support/scenario.ts'

const read = (file: string): string => readFileSync(join(REPOSITORY, file), 'utf8')

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly if?: string
}
interface Workflow {
  readonly jobs: { readonly plans: { readonly steps: readonly Step[] } }
}
interface Action {
  readonly runs: { readonly steps: readonly Step[] }
}

const FILES = [
  'docs/ci/github.yml',
  'docs/ci/gitlab-ci.yml',
  'docs/ci/gitlab-component.yml',
  'docs/fr/ci/github.yml',
  'docs/fr/ci/gitlab-ci.yml',
  '.github/actions/plan/action.yml',
  'docs/ci/pre-commit-config.yaml',
  '.pre-commit-hooks.yaml',
  'docs/ci/README.md',
]

/** The file without what is said to people: comments, names of steps, the language, the word about a missing variable. */
function silent(file: string): unknown {
  const text = read(file)
    .replace(/(?<=PLAN_TARBALL:\?)[^}]*/g, '')
    .replace(/^ *# .*\n/gm, '')
    .replace(/(?<=^ *(?:- )?name: )(?!plans$).*$/gm, '_')
    .replace(/(?<=LANG: )\S+/g, '')
  return parse(text)
}

const stepsOf = (steps: readonly Step[]) =>
  steps.flatMap(({ run, if: condition }) => (run === undefined ? [] : { run, condition }))

describe('what a forge runs', () => {
  it.each(['github.yml', 'gitlab-ci.yml'])('is the same in both languages: %s', (name) => {
    expect(silent(`docs/fr/ci/${name}`)).toEqual(silent(`docs/ci/${name}`))
    const [en, fr] = [`docs/ci/${name}`, `docs/fr/ci/${name}`].map(read)
    expect([en, fr].map((text = '') => text.split('\n')[0])).toEqual([
      expect.stringMatching(/^# Findings and reports /),
      expect.stringMatching(/^# Constats et rapports /),
    ])
  })

  it('is the same as a composite action', () => {
    const { jobs } = silent('docs/ci/github.yml') as Workflow
    const { runs } = silent('.github/actions/plan/action.yml') as Action
    expect(stepsOf(runs.steps)).toEqual(stepsOf(jobs.plans.steps))
  })

  it('is the same as a component, but for its inputs', () => {
    const [header, job] = parseAllDocuments(read('docs/ci/gitlab-component.yml')).map((page) => page.toJS())
    const inputs = Object.keys(header.spec.inputs)
    expect(Object.values(header.spec.inputs).every((input) => input !== null)).toBe(true)
    const used = [...JSON.stringify(job).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)]
    expect(used.map(([, name = '']) => name).sort()).toEqual(inputs.sort())
    const { plans } = parse(read('docs/ci/gitlab-ci.yml'))
    const { PLAN_TARBALL, PLAN_SHA256, PLAN_FAIL_ON, ...variables } = job.plans.variables
    expect([PLAN_TARBALL, PLAN_SHA256, PLAN_FAIL_ON].every((value) => /^\$\[\[/.test(value))).toBe(true)
    expect({ ...job.plans, stage: '', variables: { ...variables, PLANS: '', PLAN_IMAGE: '' } }).toEqual({
      ...plans,
      stage: '',
      variables: { ...plans.variables, PLANS: '', PLAN_IMAGE: '' },
    })
  })

  it('is installed in an image as in a job', () => {
    const flags = '--offline --ignore-scripts --no-audit --no-fund'
    for (const file of ['docs/ci/Dockerfile', ...FILES.slice(0, 6)]) expect(read(file)).toContain(flags)
    expect(read('docs/ci/Dockerfile')).toMatch(/^ARG NODE_IMAGE=node:24$/m)
    expect(read('docs/ci/gitlab-ci.yml')).toContain('PLAN_IMAGE: node:24\n')
    expect(read('docs/ci/github.yml')).toContain('node-version: 24,')
  })

  it('names scripts that there are', () => {
    const named = FILES.flatMap((file) => [...read(file).matchAll(/\/(\w+\.js)\b/g)])
    const scripts = new Set(named.map(([, name = '']) => name))
    expect([...scripts].sort()).toEqual(['comment.js', 'findings.js', 'validate.js'])
    for (const name of scripts) expect(existsSync(join(REPOSITORY, 'docs/ci', name))).toBe(true)
  })

  it('puts no word of a stranger into a command', () => {
    for (const file of ['docs/ci/github.yml', 'docs/fr/ci/github.yml']) {
      const { jobs } = parse(read(file)) as Workflow
      expect(jobs.plans.steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
    }
    const { runs } = parse(read('.github/actions/plan/action.yml')) as Action
    expect(runs.steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([])
    for (const file of FILES.slice(1, 5)) expect(read(file)).not.toMatch(/eval|\$CI_COMMIT_(?:REF|TITLE|MESSAGE)/)
  })

  it('pins every action of others by its commit, and says which version that is', () => {
    const lines = FILES.flatMap((file) => read(file).split('\n')).filter((line) => /^ *- uses: (?!OWNER)/.test(line))
    expect(lines.length).toBeGreaterThanOrEqual(7)
    for (const line of lines) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(new Set(lines.map((line) => line.trim())).size).toBe(3)
  })

  it.each(['docs/ci/README.md', 'docs/fr/ci/LISEZMOI.md'])('is told in %s, whose links lead somewhere', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, to = '']) => to)
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((to) => !existsSync(join(REPOSITORY, dirname(page), to)))).toEqual([])
    for (const name of ['PLAN_TARBALL', 'PLAN_SHA256', 'PLAN_TOKEN', 'PLAN_IMAGE', 'PLAN_FAIL_ON'])
      expect(read(page)).toContain(name)
  })

  it('has one hook, for a repository and for its tarball', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml'))
    const { repos } = parse(read('docs/ci/pre-commit-config.yaml'))
    const [{ additional_dependencies, ...own }] = repos[0].hooks
    const { description: _, ...shared } = hook
    expect(own).toEqual(shared)
    expect(additional_dependencies).toHaveLength(1)
  })
})
