/** Serves the pages of a plan in this process, without a browser and without processes for searches. */
import { readFileSync } from 'node:fs'
import type { IncomingHttpHeaders } from 'node:http'
import { PlanMemory } from '../../src/commands/plan-memory.ts'
import { answer } from '../../src/commands/serve/routes.ts'
import { Searches } from '../../src/commands/serve/searches.ts'
import { ServedPlan, type Serving } from '../../src/commands/serve/served-plan.ts'
import { startLocalServer } from '../../src/workspace/local-server.ts'
import { type Element, readHtml } from './html-page.ts'
import { ask, type RawAnswer, type RawRequest } from './raw-http.ts'

/** A plan that is served, as who holds the token sees it. */
export interface ServedHere {
  readonly port: number
  /** What the program itself has heard of its faults. */
  readonly faults: readonly unknown[]
  readonly get: (path: string, headers?: IncomingHttpHeaders) => Promise<RawAnswer>
  /** Sends a form of the page itself; fields of a name may come several times. */
  readonly post: (path: string, fields: Fields, more?: RawRequest) => Promise<RawAnswer>
  readonly close: () => Promise<void>
}

type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[]

/** How a plan is served beside what is usual: in its own language, for the office itself, without writing. */
export interface ServedChoice extends Partial<Pick<Serving, 'asked' | 'mayWrite' | 'choice'>> {
  readonly env?: Readonly<Record<string, string>>
}

function written(fields: Fields): string {
  const pairs = Array.isArray(fields) ? (fields as [string, string][]) : Object.entries(fields)
  return new URLSearchParams(pairs as [string, string][]).toString()
}

/** Serves a plan of a folder. */
export async function serveHere(cwd: string, path: string, more: ServedChoice = {}): Promise<ServedHere> {
  const { asked, mayWrite = false, choice = { asOf: undefined, audience: 'internal' as const }, env = {} } = more
  const nowhere = { write: () => undefined }
  const io = { argv: [], cwd, env, stdout: nowhere, stderr: nowhere, memory: new PlanMemory() }
  const faults: unknown[] = []
  const searches = new Searches(() => undefined)
  const served = new ServedPlan({ io, path, choice, asked, mayWrite })
  const server = await startLocalServer({
    port: 0,
    handle: (request) => answer({ served, searches }, request),
    onFault: (error) => faults.push(error),
    withoutToken: '',
  })
  const { port: told, searchParams } = new URL(server.address)
  const port = Number(told)
  const cookie = `plan-${port}=${searchParams.get('token') ?? ''}`
  return {
    port,
    faults,
    get: (asking, headers = {}) =>
      ask(port, { path: asking, headers: { cookie, ...(headers as Record<string, string>) } }),
    post: (asking, fields, { headers = {}, ...others } = {}) =>
      ask(port, {
        method: 'POST',
        path: asking,
        body: written(fields),
        ...others,
        headers: {
          cookie,
          origin: `http://127.0.0.1:${port}`,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
      }),
    close: async () => {
      searches.close()
      await server.close()
    },
  }
}

/** The fields that a page sends with its form, as a browser without a script does. */
export function fieldsOf(html: string): [string, string][] {
  const plain = (text: string): string => text.replace(/&(?:quot|#39|lt|gt|amp);/g, (sign) => ENTITIES[sign] ?? sign)
  return [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    plain(name),
    plain(value),
  ])
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#39;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
}

/** All that a folder holds, by path, so that it is seen whether anything was written. */
export function readAll(folder: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'latin1')]))
}

/** The options of a list of choices, each with whether it is chosen. */
function chosenOf(options: readonly Element[]): string {
  return (
    (options.find(({ attributes }) => attributes['selected'] !== undefined) ?? options[0])?.attributes['value'] ?? ''
  )
}

/** All fields of the first form that is sent, as a browser sends it where nobody has changed anything. */
export function untouchedForm(html: string): [string, string][] {
  const form = /<form [^>]*method="post"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const { elements } = readHtml(form)
  // A box that is not ticked is not sent.
  const isSent = ({ attributes: { name, type, checked } }: Element): boolean =>
    name !== undefined && (type !== 'checkbox' || checked !== undefined)
  const named = elements.flatMap((element, at) => (isSent(element) ? [{ element, at }] : []))
  return named.map(({ element, at }) => {
    const { name, attributes, text } = element
    const after = elements.slice(at + 1)
    const end = after.findIndex((one) => one.name !== 'option')
    const value = { select: chosenOf(after.slice(0, end < 0 ? undefined : end)), textarea: text.replace(/^\n/, '') }[
      name
    ]
    return [attributes['name'] ?? '', value ?? attributes['value'] ?? '']
  })
}
