/** A small seeded generator (mulberry32), so that the demo's history is the same for everyone. */
export function crearAzar(semilla: number) {
  let estado = semilla;
  const siguiente = (): number => {
    estado = (estado + 0x6d2b79f5) | 0;
    let t = Math.imul(estado ^ (estado >>> 15), 1 | estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entre = (min: number, max: number): number => min + Math.floor(siguiente() * (max - min + 1));
  const probable = (probabilidad: number): boolean => siguiente() < probabilidad;
  const uno = <T>(primero: T, ...otros: T[]): T => otros[entre(0, otros.length) - 1] ?? primero;
  return { entre, probable, uno };
}
export type Azar = ReturnType<typeof crearAzar>;
