/** A city's real budget rounds beside what the solver chooses for the same money, and what less money would buy. */
import { CITY_FILE, type CityRequest, candidates, cityChoice, cityRequests } from '../baltimore.ts'
import { referenceText } from '../reference-data.ts'
import { type Solved, solveChoice } from '../solve-choice.ts'
import { type Line, plainly, type Setting, type Table } from '../table.ts'

const SECONDS = 5
const QUICK_YEARS = [2018]
const STEPS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
const QUICK_STEPS = [50]

/** What a request is taken to be worth: no value was ever published. */
const WORTHS = { asked: ({ asked }: CityRequest) => asked, planned: ({ planned }: CityRequest) => planned } as const

type Worth = keyof typeof WORTHS

const millions = (amount: number): string => (amount / 1e6).toFixed(1)
const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`)

function total(requests: readonly CityRequest[], of: (request: CityRequest) => number): number {
  return requests.reduce((sum, request) => sum + of(request), 0)
}

async function choose(
  key: string,
  requests: readonly CityRequest[],
  envelope: number,
  worth: Worth,
  setting: Setting,
): Promise<Solved> {
  const problem = cityChoice(requests, envelope, WORTHS[worth])
  const silent = { ...setting, note: () => undefined }
  return await solveChoice(key, problem, setting.seconds ?? SECONDS, silent)
}

/** How much of the real decision is in ours, with the money that was adopted for the candidates. */
async function besideDecision(year: number, requests: readonly CityRequest[], setting: Setting) {
  const adopted = requests.filter((request) => request.adopted > 0)
  const envelope = total(adopted, (request) => request.adopted)
  const parts: string[] = []
  let proven = 0
  for (const worth of ['asked', 'planned'] as const) {
    const { answer } = await choose(`city-${year}`, requests, envelope, worth, setting)
    const ours = requests.filter((_, at) => (answer.solution?.[at] ?? -1) >= 0)
    const shared = ours.filter((request) => request.adopted > 0)
    const amount = total(shared, (request) => request.adopted)
    if (answer.status === 'optimal') proven += 1
    parts.push(
      `by ${worth}: ${ours.length} chosen, ${percent(shared.length, adopted.length)} of the adopted, ${percent(amount, envelope)} of their amount`,
    )
  }
  const money = `${requests.length} ask ${millions(total(requests, WORTHS.asked))} M, ${adopted.length} adopted with ${millions(envelope)} M`
  return { line: plainly(String(year), `${money}; ${parts.join('; ')}`), proven, solved: 2 }
}

/** What a tenth, two tenths and so on of what is asked would buy, of the worth that all has. */
async function byFunding(year: number, requests: readonly CityRequest[], setting: Setting) {
  const lines: Line[] = []
  let [proven, solved] = [0, 0]
  const asked = total(requests, WORTHS.asked)
  for (const worth of ['asked', 'planned'] as const) {
    const whole = total(requests, (request) => Math.max(0, WORTHS[worth](request)))
    const parts: string[] = []
    for (const step of setting.isQuick ? QUICK_STEPS : STEPS) {
      const envelope = Math.floor((asked * step) / 100)
      const { answer } = await choose(`city-${year}-${step}`, requests, envelope, worth, setting)
      solved += 1
      if (answer.status === 'optimal') proven += 1
      parts.push(`${step} %: ${millions(answer.value)} M (${percent(answer.value, whole)})`)
    }
    lines.push(plainly(`${year}, worth by ${worth}`, parts.join('  ')))
  }
  return { lines, proven, solved }
}

/** Each budget year 2014 to 2022 of the whole city. */
export const baltimore: Table = {
  name: 'baltimore',
  run: async (setting) => {
    const text = referenceText(CITY_FILE)
    if (text === undefined) return { skipped: 'the reference data is not here' }
    const lines: Line[] = []
    let [proven, solved] = [0, 0]
    for (const [year, all] of cityRequests(text)) {
      if (setting.isQuick && !QUICK_YEARS.includes(year)) continue
      const requests = candidates(all)
      const decision = await besideDecision(year, requests, setting)
      const funding = await byFunding(year, requests, setting)
      lines.push(decision.line, ...funding.lines)
      proven += decision.proven + funding.proven
      solved += decision.solved + funding.solved
    }
    lines.push(plainly('remark', 'no value was published: what was asked, or planned, is our assumption'))
    return [plainly('proven optimal', `${proven} of ${solved}`), ...lines]
  },
}
