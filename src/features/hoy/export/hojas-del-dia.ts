/** The day as tables for a file. The first is the one that a CSV carries. */
import { faltaBanco, type GanadoDeBanco } from '@/engines/listado/listado';
import { columnaCuenta, columnaMonto, columnaTexto, hojaDe } from '@/lib/csv/columnas-hoja';
import type { ColumnaHoja, Hoja } from '@/lib/csv/hoja';
import type { Asunto } from '@/features/hoy/attention/asunto';
import { GRAVEDADES } from '@/features/hoy/attention/asuntos';
import type { Movimiento } from '@/features/hoy/movement/movimiento';
import type { CajaDelDia, DatosDelDia } from './datos-del-dia';

const GANADO: readonly ColumnaHoja<GanadoDeBanco>[] = [
  columnaTexto('Entidad', ({ nombre }) => nombre),
  columnaCuenta(),
  columnaMonto('Com. cliente', ({ cliente }) => cliente),
  // What the banks have not told yet is not 0,00.
  columnaMonto('Com. banco', (fila) => (faltaBanco(fila) ? null : fila.banco)),
  columnaMonto('Ganado', ({ total }) => total),
];

const CAJAS: readonly ColumnaHoja<CajaDelDia>[] = [
  columnaTexto('Caja', ({ nombre }) => nombre, 24),
  columnaTexto('Quién la tiene', ({ quien }) => quien, 24),
  { titulo: 'Desde', ancho: 17, tipo: 'fecha', valor: ({ desde }) => desde },
  columnaMonto('Debe haber', ({ debeHaber }) => debeHaber),
  { titulo: 'Último cierre', ancho: 17, tipo: 'fecha', valor: ({ cierre }) => cierre },
  columnaMonto('Contado', ({ contado }) => contado),
  columnaMonto('Diferencia', ({ diferencia }) => diferencia),
];

const PERSONAS: readonly ColumnaHoja<Movimiento & { nombre: string }>[] = [
  columnaTexto('Cajero', ({ nombre }) => nombre, 24),
  columnaCuenta(),
  columnaMonto('Entra', ({ entra }) => entra),
  columnaMonto('Sale', ({ sale }) => sale),
  columnaMonto('Neto en gavetas', ({ neto }) => neto),
  columnaMonto('QR', ({ qr }) => qr),
  columnaMonto('Ganado', ({ ganado }) => ganado),
];

const ASUNTOS: readonly ColumnaHoja<Asunto>[] = [
  columnaTexto('Gravedad', ({ gravedad }) => GRAVEDADES[gravedad], 11),
  columnaTexto('Asunto', ({ asunto }) => asunto, 48),
  columnaTexto('Detalle', ({ detalle }) => detalle, 56),
  columnaTexto('Qué hacer', ({ verbo }) => verbo, 12),
];

const TOTAL_DE_CAJAS = { quien: '', desde: null, cierre: null, contado: null, diferencia: null };

export function hojasDelDia(datos: DatosDelDia): Hoja[] {
  const { ganado, bancos, cajas, enGavetas, movimiento, personas, asuntos } = datos;
  return [
    hojaDe('Ganado', GANADO, [...bancos, { ...ganado, nombre: 'Total' }]),
    ...(cajas
      ? [
          hojaDe('Cajas', CAJAS, [
            ...cajas,
            { ...TOTAL_DE_CAJAS, nombre: 'Total en gavetas', debeHaber: enGavetas },
          ]),
        ]
      : []),
    hojaDe('Por cajero', PERSONAS, [...personas, { ...movimiento, nombre: 'Total' }]),
    hojaDe('Por atender', ASUNTOS, asuntos),
  ];
}
