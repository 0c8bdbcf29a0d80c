/** What we use of jstat, which comes without types. */
declare module 'jstat' {
  export const jStat: {
    /** ln Γ(x). */
    gammaln(x: number): number;
    /** The regularised incomplete beta function I_x(a, b). */
    ibeta(x: number, a: number, b: number): number;
    /** Its inverse in x. */
    ibetainv(probability: number, a: number, b: number): number;
    readonly studentt: {
      /** Degrees of freedom need not be whole. */
      inv(probability: number, freedom: number): number;
    };
    /** The F distribution. */
    readonly centralF: {
      cdf(x: number, freedom1: number, freedom2: number): number;
    };
    readonly normal: {
      cdf(x: number, mean: number, deviation: number): number;
      inv(probability: number, mean: number, deviation: number): number;
    };
  };
}
