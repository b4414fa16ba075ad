/** How much each institution has on each day. Only numbers here: ./days names them. */
import { ACTIVA } from '@/engines/listado/columns/columns';
import type { Tabla } from '@/engines/listado/columns/column-table';

const DIA_MS = 24 * 3_600_000;
/** Of each day: how many active rows, their amounts in centavos, and the sum of their ids. */
const EN_CADA_DIA = 3;

export interface DiasServidor {
  /** midnight of the first day, by the server’s clock */
  desde: number;
  dias: number;
}

export interface CuentasPorDia {
  bancos: string[];
  /** [spelling][day][figure] */
  cuentas: Float64Array<ArrayBuffer>;
}

export function contarDias(
  { columnas, extras, anuladas }: Tabla,
  { desde, dias }: DiasServidor,
): CuentasPorDia {
  const bancos = [...columnas.bancos, ...extras.map((fila) => fila.banco)];
  const cuentas = new Float64Array(bancos.length * dias * EN_CADA_DIA);
  const contar = (banco: number, ms: number, monto: number, id: number): void => {
    const dia = Math.floor((ms - desde) / DIA_MS);
    if (dia < 0 || dia >= dias || anuladas.has(id)) return;
    const en = (banco * dias + dia) * EN_CADA_DIA;
    cuentas[en] = (cuentas[en] ?? 0) + 1;
    cuentas[en + 1] = (cuentas[en + 1] ?? 0) + monto;
    cuentas[en + 2] = (cuentas[en + 2] ?? 0) + id;
  };
  const { n, banderas, banco, fecha, monto, id } = columnas;
  for (let i = 0; i < n; i += 1)
    if (((banderas[i] ?? 0) & ACTIVA) !== 0) contar(banco[i] ?? 0, fecha[i] ?? 0, monto[i] ?? 0, id[i] ?? 0);
  for (const [k, fila] of extras.entries())
    if (fila.estado) contar(columnas.bancos.length + k, fila.fecha, fila.monto, fila.id);
  return { bancos, cuentas };
}
