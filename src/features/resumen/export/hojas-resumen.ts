/** The summary as tables for a file. The first is the one that a CSV carries. */
import { centavos, type Centavos } from '@/lib/monto';
import { crearHoja, type ColumnaHoja, type Hoja } from '@/lib/csv/hoja';
import {
  ganado,
  movido,
  type Entidad,
  type Hora,
  type PorOperacion,
  type Renglon,
  type Totales,
} from '@/features/resumen/calcular';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { ComisionEstimada } from '@/features/resumen/estimate/comision-estimada';
import type { LugarGanado } from '@/features/resumen/earned/lugares';
import type { SaldoEstimado } from '@/features/resumen/float/flotante';
import type { Datos } from '@/features/resumen/use-datos';

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

const movimiento = <F extends Pick<Entidad, 'entra' | 'sale' | 'qr'>>(): ColumnaHoja<F>[] => [
  monto('Depósitos', ({ entra }) => entra),
  monto('Retiros', ({ sale }) => sale),
  monto('QR', ({ qr }) => qr),
];
const ganados = <F extends Pick<Entidad, 'comision_cliente' | 'comision_banco'>>(): ColumnaHoja<F>[] => [
  monto('Com. cliente', ({ comision_cliente }) => comision_cliente),
  monto('Com. banco', ({ comision_banco }) => comision_banco),
  monto('Ganado', ganado),
];

const HORAS: readonly ColumnaHoja<Hora>[] = [
  texto('Hora', ({ hora }) => `${String(hora).padStart(2, '0')}:00`),
  cuenta(),
  ...movimiento<Hora>(),
  ...ganados<Hora>(),
];
const ENTIDADES: readonly ColumnaHoja<Entidad>[] = [
  texto('Entidad', ({ banco }) => banco),
  cuenta(),
  ...movimiento<Entidad>(),
  monto('Neto en gaveta', ({ neto }) => neto),
  ...ganados<Entidad>(),
];
const SALDOS: readonly ColumnaHoja<SaldoEstimado>[] = [
  texto('Entidad', ({ banco }) => banco),
  monto('Saldo inicial', ({ inicial }) => inicial),
  ...movimiento<SaldoEstimado>(),
  monto('Estimado', ({ estimado }) => estimado),
];

function deLista<F>(nombre: string, columnas: readonly ColumnaHoja<F>[], filas: readonly F[]): Hoja {
  return crearHoja(nombre, columnas, filas.length, (i) => {
    const fila = filas[i];
    if (fila === undefined) throw new RangeError(`no row ${i}`);
    return fila;
  });
}

const CAJEROS: readonly ColumnaHoja<Totales & { nombre: string }>[] = [
  texto('Cajero', ({ nombre }) => nombre),
  cuenta(),
  ...movimiento<Totales & { nombre: string }>(),
  monto('Neto en gaveta', ({ neto }) => neto),
  ...ganados<Totales & { nombre: string }>(),
];
const OPERACIONES: readonly ColumnaHoja<PorOperacion>[] = [
  texto('Operación', ({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].nombre),
  cuenta(),
  monto('Monto (Bs)', movido),
  ...ganados<PorOperacion>(),
];
const lugaresCon = (que: string): readonly ColumnaHoja<LugarGanado>[] => [
  texto(que, ({ largo }) => largo),
  cuenta(),
  monto('Com. cliente', ({ cliente }) => cliente),
  monto('Com. banco', ({ banco }) => banco),
  monto('Ganado', ({ total }) => total),
];

const COMISIONES: readonly ColumnaHoja<ComisionEstimada & { mes: string; banco: string }>[] = [
  texto('Mes', ({ mes }) => mes),
  texto('Entidad', ({ banco }) => banco),
  { titulo: 'Con tarifa', ancho: 12, tipo: 'cuenta', valor: ({ con }) => con.cuenta },
  monto('Estimada', ({ con }) => con.estimada),
  monto('Com. banco', ({ con }) => con.comision_banco),
  monto('Diferencia', ({ diferencia }) => diferencia),
  { titulo: 'Sin tarifa', ancho: 12, tipo: 'cuenta', valor: ({ sin }) => sin.cuenta },
  monto('Com. banco sin tarifa', ({ sin }) => sin.comision_banco),
];

export function hojasDeResumen(datos: Datos): Hoja[] {
  const { consulta, calculado, saldos, comision, lugares, nombreDe } = datos;
  const { renglones, horas, entidades, operaciones } = calculado;
  const cajeros = calculado.cajeros.map((cajero) => ({ ...cajero, nombre: nombreDe(cajero.id) }));
  return [
    deLista('Por entidad y operación', RENGLONES, renglones),
    deLista('Por hora', HORAS, horas),
    deLista('Por entidad', ENTIDADES, entidades),
    ...(saldos ? [deLista('Saldo digital estimado', SALDOS, saldos)] : []),
    deLista('Por cajero', CAJEROS, cajeros),
    deLista('Por operación', OPERACIONES, operaciones),
    ...(consulta.cubos ? [deLista(consulta.cubos.titulo, lugaresCon(consulta.cubos.que), lugares)] : []),
    ...(comision
      ? [
          deLista(
            'Comisión del banco por mes',
            COMISIONES,
            comision.meses.flatMap(({ mes, entidades: suyas }) => suyas.map((cada) => ({ ...cada, mes }))),
          ),
        ]
      : []),
  ];
}
