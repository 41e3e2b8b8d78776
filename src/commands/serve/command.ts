/** `plan serve`: the plan in the browser as long as the program runs; pages follow its files. */
import { SERVE_TEXTS } from '../../lang/catalogue/what-if.ts'
import { safe } from '../../render/text/safe-text.ts'
import { openAddress } from '../../workspace/browser.ts'
import { awaitInterruption } from '../../workspace/interruption.ts'
import { startLocalServer } from '../../workspace/local-server.ts'
import { planStamp } from '../../workspace/plan-stamp.ts'
import type { CommandHost, CommandRun, OptionsOf } from '../declaration.ts'
import { tellFault } from '../error-lines.ts'
import { EXIT } from '../exit-codes.ts'
import { planPath } from '../open-plan.ts'
import { wholeNumber } from '../option-values.ts'
import { PlanMemory } from '../plan-memory.ts'
import { Refusal } from '../refusal.ts'
import type { SERVE } from './declaration.ts'
import { answer } from './routes.ts'
import { type Search, Searches } from './searches.ts'
import { ServedPlan } from './served-plan.ts'

type ServeOptions = OptionsOf<typeof SERVE>

/** Milliseconds between two looks at the files, while a page follows them. */
const PAUSE = 300

const LARGEST_PORT = 65_535

function portAsked(port: string | undefined): number {
  const number = wholeNumber('--port', port) ?? 0
  if (number > LARGEST_PORT) throw new Refusal('number-unreadable', `--port ${port ?? ''}`)
  return number
}

async function started(
  { io, lang }: Pick<CommandHost, 'io' | 'lang'>,
  served: ServedPlan,
  port: number,
  stamp: () => string,
) {
  const publish = ({ id, words, ended }: Search): void => {
    server.publish('job', { id, words, isDone: ended !== undefined })
    if (ended?.kind === 'fault') tellFault(io, ended.text)
    if (ended?.kind === 'died') tellFault(io, ended.word)
  }
  const searches = new Searches(publish)
  const server = await startLocalServer({
    port,
    state: stamp,
    handle: (request) => answer({ served, searches }, request),
    onFault: (error) => tellFault(io, error),
    withoutToken: SERVE_TEXTS.token[lang],
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES') throw new Refusal('port-taken', String(port))
    throw error
  })
  return { server, searches }
}

export const runServe: CommandRun<ServeOptions> = async ({ io, lang }, _, options) => {
  const { write: mayWrite = false, audience = 'internal', asOf, lang: asked } = options
  if (mayWrite && audience !== 'internal') throw new Refusal('options-exclude', '--write, --audience')
  const path = planPath(io, options)
  const port = portAsked(options.port)
  const lasting = { ...io, line: undefined, memory: new PlanMemory() }
  const served = new ServedPlan({ io: lasting, path, choice: { asOf, audience }, asked, mayWrite })
  // A plan that cannot be opened at all is refused at once.
  served.current()
  const stamp = (): string => planStamp(io.cwd, path)
  const { server, searches } = await started({ io, lang }, served, port, stamp)
  const timer = setInterval(server.publishState, PAUSE)
  io.stdout.write(safe`${server.address}\n`)
  io.stderr.write(safe`plan: ${SERVE_TEXTS.open[lang]}\n`)
  if (options.open === true && !openAddress(io.env, server.address))
    io.stderr.write(safe`plan: ${SERVE_TEXTS.no_browser[lang]}\n`)
  const { signal, close } = awaitInterruption()
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
  close()
  clearInterval(timer)
  searches.close()
  await server.close()
  return EXIT.clean
}
