/** One line of the bank for several of ours, or several for one: proposed when exactly one choice adds up. A person accepts. */
import type { Lado } from '@/engines/cotejo/cotejo-side';

export interface Grupo {
  nuestras: number[];
  lineas: number[];
}

/** More rows of one operation add up to anything. */
const SUMANDOS_MAXIMOS = 40;
const TAMANO_MAXIMO = 20;
/** Of one sum; more, and nothing is proposed. */
const PASOS_MAXIMOS = 20_000;
const SUMAS_MAXIMAS = 100;

/** null: there is none, there are several, or nobody can tell in time. */
function sumaUnica(total: number, sumandos: readonly Lado[]): Lado[] | null {
  const posibles = sumandos.filter(({ monto }) => monto < total).toSorted((a, b) => b.monto - a.monto);
  if (posibles.length > SUMANDOS_MAXIMOS) return null;
  const resto = posibles.map(() => 0);
  let hasta = 0;
  for (let i = posibles.length - 1; i >= 0; i -= 1) resto[i] = hasta += posibles[i]?.monto ?? 0;
  let pasos = 0;
  const halladas: Lado[][] = [];
  const elegidos: Lado[] = [];
  const buscar = (i: number, falta: number): void => {
    pasos += 1;
    if (falta === 0 && elegidos.length > 1) halladas.push([...elegidos]);
    const este = posibles[i];
    if (!este || falta <= 0 || (resto[i] ?? 0) < falta || elegidos.length >= TAMANO_MAXIMO) return;
    if (halladas.length > 1 || pasos > PASOS_MAXIMOS) return;
    elegidos.push(este);
    buscar(i + 1, falta - este.monto);
    elegidos.pop();
    buscar(i + 1, falta);
  };
  buscar(0, total);
  return halladas.length === 1 && pasos <= PASOS_MAXIMOS ? (halladas[0] ?? null) : null;
}

const deUno = (sumas: readonly Lado[], sumandos: readonly Lado[]): [suma: Lado, de: Lado[]][] =>
  sumas.slice(0, SUMAS_MAXIMAS).flatMap((suma): [Lado, Lado[]][] => {
    const suyos = sumandos.filter(({ tipo, dia }) => tipo === suma.tipo && Math.abs(dia - suma.dia) <= 1);
    const de = sumaUnica(suma.monto, suyos);
    return de ? [[suma, de]] : [];
  });

const lugares = (lados: readonly Lado[]): number[] => lados.map(({ i }) => i).toSorted((a, b) => a - b);

export function proponerGrupos(nuestras: readonly Lado[], lineas: readonly Lado[]): Grupo[] {
  const grupos: Grupo[] = [
    ...deUno(lineas, nuestras).map(([linea, de]) => ({ nuestras: lugares(de), lineas: [linea.i] })),
    ...deUno(nuestras, lineas).map(([nuestra, de]) => ({ nuestras: [nuestra.i], lineas: lugares(de) })),
  ];
  const veces = new Map<string, number>();
  const claves = ({ nuestras: suyas, lineas: otras }: Grupo) => [
    ...suyas.map((i) => `s ${i}`),
    ...otras.map((i) => `b ${i}`),
  ];
  for (const clave of grupos.flatMap(claves)) veces.set(clave, (veces.get(clave) ?? 0) + 1);
  return grupos.filter((grupo) => claves(grupo).every((clave) => veces.get(clave) === 1));
}
