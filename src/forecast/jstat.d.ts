/** What is used of jstat, which has no types of its own. */
declare module 'jstat' {
  interface Continuous {
    /** The quantile at a probability, with two parameters of the distribution. */
    inv(probability: number, first: number, second: number): number
    cdf(value: number, first: number, second: number): number
  }
  const jstat: {
    readonly jStat: {
      readonly beta: Continuous
      readonly normal: Continuous
      betaln(first: number, second: number): number
      combinationln(of: number, count: number): number
    }
  }
  // biome-ignore lint/style/noDefaultExport: a package of CommonJS is required as its default
  export default jstat
}
