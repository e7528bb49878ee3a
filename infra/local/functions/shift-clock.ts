/**
 * Moves the clock of this thread: `new Date()` and `Date.now()` are ahead by what the shared memory says at that moment.
 * Timers keep the real time. So tests can let days pass; only the local runtime can do this, no deployed function.
 *
 * @param shift one BigInt64, milliseconds
 */
export function shiftClock(shift: SharedArrayBuffer): void {
  const aheadMs = new BigInt64Array(shift);
  const RealDate = Date;
  class ShiftedDate extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length === 0 ? [ShiftedDate.now()] : given) as [number]));
    }

    static override now(): number {
      return RealDate.now() + Number(Atomics.load(aheadMs, 0));
    }
  }
  globalThis.Date = ShiftedDate as DateConstructor;
}
