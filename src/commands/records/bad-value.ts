/** The refusal of a change that a plan cannot take, with the line that would be taken. */
import type { BadCell } from '../../intake/merge/merged.ts'
import { planRecord } from '../../intake/merge/plan-records.ts'
import { placeWords } from '../../intake/merge/words.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import { colon } from '../../lang/punctuation.ts'
import { reasonText } from '../edits/cell-reason.ts'
import { Refusal } from '../refusal.ts'
import { keyText } from './record-parts.ts'
import { type TypedLine, withWord } from './typed-changes.ts'

/** What was most likely meant by a value that cannot be taken. */
function meantBy({ reason, meant }: BadCell): string | undefined {
  if (reason.kind === 'reference') return reason.suggestion?.split(' – ')[0]
  const problem = reason.kind === 'format' || reason.kind === 'unreadable' ? reason.problem : undefined
  const suggestion = problem?.facts['suggestion']
  return meant ?? (typeof suggestion === 'string' ? suggestion : undefined)
}

/** The key that a value cannot be without, as it is typed; undefined where nothing of the kind is wrong. */
function lackingKey({ reason, path }: BadCell, data: unknown): string | undefined {
  if (reason.kind !== 'format' || reason.problem.code !== 'key-missing') return undefined
  const key = String(reason.problem.facts['key'])
  return keyText(data, path.at(-1) === key ? path : [...path.slice(0, -1), key])
}

/** Refuses a value that a merge could not take, in the words of the format. */
export function badValue(cell: BadCell, { plan, argv, lang }: TypedLine): Refusal {
  const { list, id, path, origin } = cell
  const data = planRecord(plan, list, id)?.data
  const pair = origin.sheet
  const lacking = lackingKey(cell, data)
  if (lacking !== undefined)
    return new Refusal('keys-missing', lacking, { line: [...argv, `${lacking}=${fillIn('value', lang)}`] })
  const meant = meantBy(cell)
  const key = /^[^=]*=/u.exec(pair)?.[0] ?? `${pair}=`
  const place = placeWords({ plan, list, path, record: data }, lang)
  return new Refusal('value-unfit', pair, {
    details: [`${place}${colon(lang)} ${reasonText(cell, { plan, lang })}`],
    line: withWord(argv, pair, `${key}${meant ?? fillIn('value', lang)}`),
  })
}
