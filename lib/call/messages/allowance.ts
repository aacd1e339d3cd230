/** What may be spent over time: `burst` at once, `perSecond` for long. */
export interface Allowance {
  /** Spends one, if there is one. */
  spend(): boolean;
}

export function createAllowance(perSecond: number, burst: number, now: () => number = Date.now): Allowance {
  let left = burst;
  let at = now();
  return {
    spend() {
      const time = now();
      left = Math.min(burst, left + ((time - at) / 1000) * perSecond);
      at = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
