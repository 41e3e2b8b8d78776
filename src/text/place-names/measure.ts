/** What the numbers of the format count. */

/** What a number counts; text and bare numbers have none. */
export type Measure = 'days' | 'fte' | 'money' | 'months' | 'share'
