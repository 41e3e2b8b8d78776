/**
 * Public holidays are files beside the program, and no chunks: they are loaded in the middle of a computation, which does
 * not wait. A country is a file of its own, and so are the calendars that few countries count by (Hebrew, Islamic,
 * Chinese, equinoxes), with the time zones that only they need.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const list = fileURLToPath(import.meta.resolve('date-holidays'))
const { resolve } = createRequire(list)
const factory = join(dirname(resolve('date-holidays-parser')), '../src/CalEventFactory.js')
const { holidays, ...common } = createRequire(import.meta.url)('date-holidays/data').data

/** The list without its countries, each of which is read when it is asked for. */
const countries = {
  name: 'countries',
  load: {
    filter: { id: /date-holidays[\\/]src[\\/]data[.]js$/ },
    handler: () => `const holidays = {}
for (const code of ${JSON.stringify(Object.keys(holidays))})
  Object.defineProperty(holidays, code, { enumerable: true, get: () => require('./holidays/' + code + '.json') })
export const data = { ...${JSON.stringify(common)}, holidays }`,
  },
  generateBundle() {
    for (const [code, country] of Object.entries(holidays))
      this.emitFile({ type: 'asset', fileName: `holidays/${code}.json`, source: JSON.stringify(country) })
  },
}

/** What dates are counted by, without the calendars that have a file of their own. */
const calendars = {
  name: 'calendars',
  load: {
    filter: { id: /date-holidays-parser[\\/]src[\\/]CalEventFactory[.]js$/ },
    handler: () => `import CalEvent from './CalEvent.js'
import Easter from './Easter.js'
export default function (rule) {
  if (rule.fn === undefined) return new CalEvent(rule)
  return new (rule.fn === 'easter' ? Easter : require('./calendars.cjs'))(rule)
}`,
  },
}

/** Days are asked without a time zone (src/plan/public-holidays.ts). */
const zones = {
  name: 'zones',
  load: { filter: { id: /moment-timezone[\\/]index[.]js$/ }, handler: () => 'export default undefined' },
}

/** The builds of these files into a folder. */
export function holidayBuilds(folder, plugins) {
  const build = (file, input, own) => ({
    input,
    platform: 'node',
    external: ['./calendars.cjs'],
    makeAbsoluteExternalsRelative: false,
    plugins: [...own, ...plugins],
    output: { file: join(folder, file), format: 'cjs' },
  })
  return [build('holidays.cjs', list, [countries, calendars, zones]), build('calendars.cjs', factory, [])]
}
