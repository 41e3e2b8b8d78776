/** All tables of the solver's benchmark, in the order in which they are run. */
import type { Table } from '../table.ts'
import { baltimore } from './baltimore.ts'
import { counted, countedLevelling } from './counted.ts'
import { fifty } from './fifty.ts'
import { levellingTable } from './levelling-table.ts'
import { mknap1 } from './mknap1.ts'
import { mknapcb } from './mknapcb.ts'
import { peers } from './peers.ts'
import { psplibTable } from './psplib-table.ts'
import { realNear, realWide } from './real-region.ts'
import { region3 } from './region-3.ts'
import { region10 } from './region-10.ts'
import { thousand } from './thousand.ts'
import { thousandMonths } from './thousand-months.ts'
import { twoHundred, twoHundredLong } from './two-hundred.ts'

/** The tables. */
export const TABLES: readonly Table[] = [
  region3,
  region10,
  realNear,
  realWide,
  fifty,
  twoHundred,
  twoHundredLong,
  thousand,
  thousandMonths,
  mknap1,
  mknapcb,
  psplibTable('j30', 1),
  psplibTable('j60', 2),
  psplibTable('j120', 5),
  levellingTable(200, 1.5),
  levellingTable(1000, 0.5),
  baltimore,
  peers,
  counted,
  countedLevelling,
]
