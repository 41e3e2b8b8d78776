/** Ids that are made for new records: those of one kind are told from those of any other by what they begin with. */
import { expect, it } from 'vitest'
import { APART } from '../../src/commands/records/record-kinds.ts'
import { NewIds } from '../../src/intake/forms/new-ids.ts'
import { hasOwnId } from '../../src/intake/merge/plan-records.ts'
import { LIST_KEYS } from '../../src/schema/document.ts'

it('begin otherwise for each kind of record', () => {
  const lists = LIST_KEYS.filter((list) => hasOwnId(list) && !APART.includes(list))
  const firsts = lists.map((list) => new NewIds(list, []).next(() => true))
  const doubled = lists.filter((_, at) => firsts.indexOf(firsts[at] ?? '') !== at)
  expect(doubled).toEqual([])
})
