/** The summary as tables for a file. The first is the one that a CSV carries. */
import { centavos, type Centavos } from '@/lib/monto';
import { crearHoja, type ColumnaHoja, type Hoja } from '@/lib/csv/hoja';
import type { Calculado, Entidad, Hora, Renglon } from '@/features/resumen/calcular';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { SaldoEstimado } from '@/features/resumen/float/flotante';

/** A sum beyond what is exact is left out rather than wrong. */
const exacto = (monto: number | null): Centavos | null =>
  monto !== null && Number.isSafeInteger(monto) ? centavos(monto) : null;

const monto = <F>(titulo: string, de: (fila: F) => number | null): ColumnaHoja<F> => ({
  titulo,
  ancho: 14,
  tipo: 'monto',
  valor: (fila) => exacto(de(fila)),
});
const texto = <F>(titulo: string, valor: (fila: F) => string): ColumnaHoja<F> => ({
  titulo,
  ancho: 20,
  tipo: 'texto',
  valor,
});
const cuenta = <F extends { cuenta: number }>(): ColumnaHoja<F> => ({
  titulo: 'Operaciones',
  ancho: 12,
  tipo: 'cuenta',
  valor: (fila) => fila.cuenta,
});

const RENGLONES: readonly ColumnaHoja<Renglon>[] = [
  texto('Entidad', ({ banco }) => banco),
  texto('Operación', ({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].nombre),
  cuenta(),
  monto('Monto (Bs)', (fila) => fila.monto),
  monto('Com. cliente', ({ comision_cliente }) => comision_cliente),
  monto('Com. banco', ({ comision_banco }) => comision_banco),
  monto('Neto en gaveta', ({ neto }) => neto),
];

const movido = <F extends Pick<Entidad, 'entra' | 'sale' | 'qr'>>(): ColumnaHoja<F>[] => [
  monto('Depósitos', ({ entra }) => entra),
  monto('Retiros', ({ sale }) => sale),
  monto('QR', ({ qr }) => qr),
];
const HORAS: readonly ColumnaHoja<Hora>[] = [
  texto('Hora', ({ hora }) => `${String(hora).padStart(2, '0')}:00`),
  cuenta(),
  ...movido<Hora>(),
];
const ENTIDADES: readonly ColumnaHoja<Entidad>[] = [
  texto('Entidad', ({ banco }) => banco),
  cuenta(),
  ...movido<Entidad>(),
  monto('Neto en gaveta', ({ neto }) => neto),
];
const SALDOS: readonly ColumnaHoja<SaldoEstimado>[] = [
  texto('Entidad', ({ banco }) => banco),
  monto('Saldo inicial', ({ inicial }) => inicial),
  ...movido<SaldoEstimado>(),
  monto('Estimado', ({ estimado }) => estimado),
];

function deLista<F>(nombre: string, columnas: readonly ColumnaHoja<F>[], filas: readonly F[]): Hoja {
  return crearHoja(nombre, columnas, filas.length, (i) => {
    const fila = filas[i];
    if (fila === undefined) throw new RangeError(`no row ${i}`);
    return fila;
  });
}

export const hojasDeResumen = (
  { renglones, horas, entidades }: Calculado,
  saldos: readonly SaldoEstimado[] | null,
): Hoja[] => [
  deLista('Por entidad y operación', RENGLONES, renglones),
  deLista('Por hora', HORAS, horas),
  deLista('Por entidad', ENTIDADES, entidades),
  ...(saldos ? [deLista('Saldo digital estimado', SALDOS, saldos)] : []),
];
