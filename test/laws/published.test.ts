/** What the package says of its place, and how its pages lead to each other, whatever the repository holds beside. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { REPOSITORY } from '../support/scenario.ts'

/** A script of the repository as a module. */
async function script<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(join(REPOSITORY, '.ci', name)).href)) as T
}

interface Address {
  readonly homepage?: string
  readonly bugs?: { readonly url: string }
  readonly repository?: { readonly url: string }
}

const { addressFields } = await script<{ addressFields: (remote: string) => Address }>('address.js')
const { shippedPage } = await script<{
  shippedPage: (text: string, page: string, shipped: readonly string[]) => string
}>('shipped-pages.js')

describe('the address of the repository in package.json', () => {
  it('is that of the remote in the web, with its page and where faults are told', () => {
    expect(addressFields('https://forge.example.org/team/plan.git')).toEqual({
      homepage: 'https://forge.example.org/team/plan#readme',
      bugs: { url: 'https://forge.example.org/team/plan/issues' },
      repository: { type: 'git', url: 'git+https://forge.example.org/team/plan.git' },
    })
  })

  it.each([
    ['https://forge.example.org/team/plan', 'git+https://forge.example.org/team/plan.git'],
    ['https://forge.example.org:8443/a/b/plan/', 'git+https://forge.example.org:8443/a/b/plan.git'],
    ['https://me:key@forge.example.org/t/plan.git', 'git+https://forge.example.org/t/plan.git'],
    ['https://key@forge.example.org/t/plan.git', 'git+https://forge.example.org/t/plan.git'],
    ['https://forge.example.org/t/plan.git?key=1#k', 'git+https://forge.example.org/t/plan.git'],
    ['git@forge.example.org:team/plan.git', 'git+ssh://git@forge.example.org/team/plan.git'],
    ['ssh://git@forge.example.org:22/t/plan', 'git+ssh://git@forge.example.org:22/t/plan.git'],
    ['me@forge.example.org:team/plan.git', 'git+ssh://forge.example.org/team/plan.git'],
    ['ssh://me:key@forge.example.org/t/plan', 'git+ssh://forge.example.org/t/plan.git'],
  ])('of %s is %s', (remote, url) => {
    expect(addressFields(remote).repository?.url).toBe(url)
  })

  it('has no page where the remote is one of ssh: nobody knows it', () => {
    expect(Object.keys(addressFields('git@forge.example.org:team/plan.git'))).toEqual(['repository'])
  })

  it.each([
    '/srv/git/plan.git',
    '../plan',
    'file:///srv/git/plan.git',
    'C:\\git\\plan',
    'C:/git/plan',
    'work:team/plan.git',
    'git@localhost:plan.git',
    'https://localhost/team/plan.git',
    'https://127.0.0.1/team/plan.git',
    'ssh://git@[::1]/team/plan.git',
    'git@host:/srv/plan.git',
    '',
  ])('is none for %j, which others do not reach', (remote) => {
    expect(addressFields(remote)).toEqual({})
  })
})

describe('a page of the package', () => {
  const shipped = ['README.md', 'docs/a.md', 'docs/ci/README.md', 'docs/fr/b.md', 'docs/CHANGELOG.md']
  const page = (text: string, path = 'README.md') => shippedPage(text, path, shipped)

  it.each([
    ['[a](docs/a.md)'],
    ['[a](docs/a.md#part), [ci](docs/ci)'],
    ['[web](https://example.org/x.md) and [here](#part)'],
  ])('keeps %s', (text) => {
    expect(page(text)).toBe(text)
  })

  it('keeps the words alone where a link leads to what is left out', () => {
    expect(page('see [how `it` is [built]](docs/CONTRIBUTING.md#rooms), too')).toBe('see how `it` is [built], too')
    expect(page('[rules](docs/rules/)')).toBe('rules')
  })

  it('tells a picture that is left out by its description, in a link too', () => {
    expect(page('![An audit](docs/pictures/audit.png)')).toBe('An audit')
    expect(page('[![An audit](docs/pictures/audit.png)](docs/a.md)')).toBe('[An audit](docs/a.md)')
  })

  it('leads to the changelog at the top, and from there', () => {
    expect(page('[docs/CHANGELOG.md](docs/CHANGELOG.md)')).toBe('[CHANGELOG.md](CHANGELOG.md)')
    expect(page('[changes](../CHANGELOG.md#0.1.0)', 'docs/fr/b.md')).toBe('[changes](../../CHANGELOG.md#0.1.0)')
    expect(page('[a](a.md), [b](fr/b.md)', 'docs/CHANGELOG.md')).toBe('[a](docs/a.md), [b](docs/fr/b.md)')
  })
})
