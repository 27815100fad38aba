export type Budget = {
  /** Takes so much, if there is. */
  spend(cost: number): boolean
}

type Rules = { burst: number; perSecond: number }

/** An allowance that fills up again as time goes by. */
export function createBudget({ burst, perSecond }: Rules, now = () => performance.now()): Budget {
  let left = burst
  let filledAt = now()
  return {
    spend(cost) {
      const time = now()
      left = Math.min(burst, left + ((time - filledAt) / 1_000) * perSecond)
      filledAt = time
      if (left < cost) return false
      left -= cost
      return true
    },
  }
}
