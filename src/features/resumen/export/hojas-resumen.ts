/** The summary as tables for a file. The first is the one that a CSV carries. */
import { columnaCuenta, columnaMonto, columnaTexto, hojaDe } from '@/lib/csv/columnas-hoja';
import type { ColumnaHoja, Hoja } from '@/lib/csv/hoja';
import {
  ganado,
  movido,
  type Entidad,
  type Hora,
  type PorOperacion,
  type Renglon,
  type Totales,
} from '@/features/resumen/calcular';
import { TIPOS_OPERACION, nombreDeSuma } from '@/domain/transaccion/tipo-operacion';
import type { ComisionEstimada } from '@/features/resumen/estimate/comision-estimada';
import type { LugarGanado } from '@/features/resumen/earned/lugares';
import type { SaldoEstimado } from '@/features/resumen/float/flotante';
import type { Datos } from '@/features/resumen/use-datos';

const RENGLONES: readonly ColumnaHoja<Renglon>[] = [
  columnaTexto('Entidad', ({ banco }) => banco),
  columnaTexto('Operación', ({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].nombre),
  columnaCuenta(),
  columnaMonto('Monto (Bs)', (fila) => fila.monto),
  columnaMonto('Com. cliente', ({ comision_cliente }) => comision_cliente),
  columnaMonto('Com. banco', ({ comision_banco }) => comision_banco),
  columnaMonto('Neto en gaveta', ({ neto }) => neto),
];

const movimiento = <F extends Pick<Entidad, 'entra' | 'sale' | 'qr'>>(): ColumnaHoja<F>[] => [
  columnaMonto(nombreDeSuma('entra'), ({ entra }) => entra),
  columnaMonto(nombreDeSuma('sale'), ({ sale }) => sale),
  columnaMonto(nombreDeSuma('qr'), ({ qr }) => qr),
];
const ganados = <F extends Pick<Entidad, 'comision_cliente' | 'comision_banco'>>(): ColumnaHoja<F>[] => [
  columnaMonto('Com. cliente', ({ comision_cliente }) => comision_cliente),
  columnaMonto('Com. banco', ({ comision_banco }) => comision_banco),
  columnaMonto('Ganado', ganado),
];

const HORAS: readonly ColumnaHoja<Hora>[] = [
  columnaTexto('Hora', ({ hora }) => `${String(hora).padStart(2, '0')}:00`),
  columnaCuenta(),
  ...movimiento<Hora>(),
  ...ganados<Hora>(),
];
const ENTIDADES: readonly ColumnaHoja<Entidad>[] = [
  columnaTexto('Entidad', ({ banco }) => banco),
  columnaCuenta(),
  ...movimiento<Entidad>(),
  columnaMonto('Neto en gaveta', ({ neto }) => neto),
  ...ganados<Entidad>(),
];
const SALDOS: readonly ColumnaHoja<SaldoEstimado>[] = [
  columnaTexto('Entidad', ({ banco }) => banco),
  columnaMonto('Saldo inicial', ({ inicial }) => inicial),
  ...movimiento<SaldoEstimado>(),
  columnaMonto('Estimado', ({ estimado }) => estimado),
];

const CAJEROS: readonly ColumnaHoja<Totales & { nombre: string }>[] = [
  columnaTexto('Cajero', ({ nombre }) => nombre),
  columnaCuenta(),
  ...movimiento<Totales & { nombre: string }>(),
  columnaMonto('Neto en gaveta', ({ neto }) => neto),
  ...ganados<Totales & { nombre: string }>(),
];
const OPERACIONES: readonly ColumnaHoja<PorOperacion>[] = [
  columnaTexto('Operación', ({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].nombre),
  columnaCuenta(),
  columnaMonto('Monto (Bs)', movido),
  ...ganados<PorOperacion>(),
];
const lugaresCon = (que: string): readonly ColumnaHoja<LugarGanado>[] => [
  columnaTexto(que, ({ largo }) => largo),
  columnaCuenta(),
  columnaMonto('Com. cliente', ({ cliente }) => cliente),
  columnaMonto('Com. banco', ({ banco }) => banco),
  columnaMonto('Ganado', ({ total }) => total),
];

const COMISIONES: readonly ColumnaHoja<ComisionEstimada & { mes: string; banco: string }>[] = [
  columnaTexto('Mes', ({ mes }) => mes),
  columnaTexto('Entidad', ({ banco }) => banco),
  { titulo: 'Con tarifa', ancho: 12, tipo: 'cuenta', valor: ({ con }) => con.cuenta },
  columnaMonto('Estimada', ({ con }) => con.estimada),
  columnaMonto('Com. banco', ({ con }) => con.comision_banco),
  columnaMonto('Diferencia', ({ diferencia }) => diferencia),
  { titulo: 'Sin tarifa', ancho: 12, tipo: 'cuenta', valor: ({ sin }) => sin.cuenta },
  columnaMonto('Com. banco sin tarifa', ({ sin }) => sin.comision_banco),
];

export function hojasDeResumen(datos: Datos): Hoja[] {
  const { consulta, calculado, saldos, comision, lugares, nombreDe } = datos;
  const { renglones, horas, entidades, operaciones } = calculado;
  const cajeros = calculado.cajeros.map((cajero) => ({ ...cajero, nombre: nombreDe(cajero.id) }));
  return [
    hojaDe('Por entidad y operación', RENGLONES, renglones),
    hojaDe('Por hora', HORAS, horas),
    hojaDe('Por entidad', ENTIDADES, entidades),
    ...(saldos ? [hojaDe('Saldo digital estimado', SALDOS, saldos)] : []),
    hojaDe('Por cajero', CAJEROS, cajeros),
    hojaDe('Por operación', OPERACIONES, operaciones),
    ...(consulta.cubos ? [hojaDe(consulta.cubos.titulo, lugaresCon(consulta.cubos.que), lugares)] : []),
    ...(comision
      ? [
          hojaDe(
            'Comisión del banco por mes',
            COMISIONES,
            comision.meses.flatMap(({ mes, entidades: suyas }) => suyas.map((cada) => ({ ...cada, mes }))),
          ),
        ]
      : []),
  ];
}
