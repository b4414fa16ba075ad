/** mulberry32: the same throws on every machine. @returns a throw below `hasta` */
export function dado(semilla: number) {
  let a = semilla;
  return (hasta: number): number => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % hasta;
  };
}
