/** What a cell that an import took with a doubt, or could not read, asks for: its cell of the plan, or a new item, and why. */
import { doubtText } from '../../lang/catalogue/ask.ts'
import { IMPORT_REASONS } from '../../lang/catalogue/import.ts'
import { originText } from '../../lang/catalogue/merge.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { OpenDoubt } from '../merge/doubtful-cells.ts'
import { planRecord } from '../merge/plan-records.ts'
import type { RecordPath } from '../merge/proposal.ts'
import { placeWords, valueWords } from '../merge/words.ts'
import type { Lack } from './lacks.ts'

/** Where the cell stands in its record, with the item that was left out in its place. */
function shownPlace(
  plan: Plan,
  { cell, id, place }: OpenDoubt,
): { readonly path: RecordPath; readonly record: unknown } {
  const { list, path, item } = cell
  if (place !== undefined) return { path: place, record: planRecord(plan, list, id)?.data }
  const [within = '', , ...rest] = path
  const record = item === undefined ? {} : { [within]: [item] }
  return { path: [within, 0, ...rest], record }
}

function whyOf(plan: Plan, doubt: OpenDoubt): Bilingual {
  const { list, origin, reason, kept } = doubt.cell
  const { path, record } = shownPlace(plan, doubt)
  return bilingual((lang) => {
    const said = {
      place: placeWords({ plan, list, path, record }, lang),
      origin: originText(origin, lang),
      text: origin.text,
      kept: kept === undefined ? '' : valueWords(plan, list, path, kept, lang),
      reason: IMPORT_REASONS[reason][lang],
    }
    return doubtText(said, lang)
  })
}

/**
 * What a cell in doubt asks for. An item that was left out is asked for as a new one, and its record to confirm that there
 * is none; a place that is no cell of a workbook is only told, in the row of its record.
 */
export function lacksOfDoubt(plan: Plan, doubt: OpenDoubt): Lack[] {
  const { cell, id, place } = doubt
  const { list, path } = cell
  const lack = { list, id, isDoubtful: true, why: whyOf(plan, doubt) }
  const [within, index, ...rest] = place ?? []
  const ofRecord = { within: undefined, index: undefined }
  if (place === undefined) {
    const item = { ...lack, within: String(path[0]), index: undefined, ways: [] }
    return [item, { ...lack, ...ofRecord, ways: [], doubt: cell }]
  }
  return typeof index === 'number'
    ? [{ ...lack, within: String(within), index, ways: [rest.join('.')], doubt: cell }]
    : [{ ...lack, ...ofRecord, ways: [place.join('.')], doubt: cell }]
}
