/** Counting a drawer: how many of each note and coin, or one amount. Pure; amounts in centavos. */
import { centavos, formatCifra, parseMonto, type Centavos } from '@/lib/monto';
import { z } from '@/lib/zod';

interface Denominacion {
  valor: Centavos;
  rotulo: string;
  nombre: string;
}

const denominacion =
  (clase: 'Billetes' | 'Monedas') =>
  (valor: number): Denominacion => {
    const rotulo = formatCifra(centavos(valor)).replace(/,00$/, '');
    return { valor: centavos(valor), rotulo, nombre: `${clase} de ${rotulo}` };
  };

export const BILLETES = [20_000, 10_000, 5_000, 2_000, 1_000].map(denominacion('Billetes'));
export const MONEDAS = [500, 200, 100, 50, 20, 10].map(denominacion('Monedas'));
export const PRIMERA = centavos(20_000);
export const idDeCantidad = (valor: Centavos): string => `de-${valor}`;
const TODAS = [...BILLETES, ...MONEDAS];

export const conteoSchema = z.object({
  cantidades: z.record(z.string(), z.string().check(z.maxLength(9))),
  directo: z.string().check(z.maxLength(40)),
});
export type Conteo = z.output<typeof conteoSchema>;

export const CONTEO_VACIO: Conteo = { cantidades: {}, directo: '' };

const cantidadDe = ({ cantidades }: Conteo, { valor }: Denominacion): string =>
  (cantidades[valor] ?? '').trim();

function leerCantidad(texto: string): number | null {
  if (texto === '') return 0;
  return /^\d{1,6}$/.test(texto) ? Number(texto) : null;
}

export function subtotal(conteo: Conteo, de: Denominacion): Centavos | null {
  const cantidad = leerCantidad(cantidadDe(conteo, de));
  return cantidad === null ? null : centavos(cantidad * de.valor);
}

export const porPiezas = (conteo: Conteo): boolean => TODAS.some((de) => cantidadDe(conteo, de) !== '');

type Contado = { monto: Centavos; error?: never } | { monto?: never; error: string };

export function leerConteo(conteo: Conteo): Contado {
  if (porPiezas(conteo)) {
    const subtotales = TODAS.map((de) => subtotal(conteo, de));
    if (subtotales.includes(null)) return { error: 'Revise las cantidades: solo números enteros.' };
    return { monto: centavos(subtotales.reduce<number>((suma, parte) => suma + (parte ?? 0), 0)) };
  }
  if (conteo.directo.trim() === '')
    return { error: 'Cuente los billetes y monedas, o escriba el monto contado.' };
  const leido = parseMonto(conteo.directo);
  return leido.ok ? { monto: leido.centavos } : { error: leido.mensaje };
}
