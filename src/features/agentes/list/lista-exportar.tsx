import { filaEn } from '@/engines/listado/listado';
import { crearHoja, type ColumnaHoja, type Hoja } from '@/lib/csv/hoja';
import { Exportar } from '@/ui/table/exportar';
import type { AvisoExportar } from '@/ui/table/use-exportar';
import { nombreEn } from '@/domain/usuario/nombres/persona-queries';
import type { Filtros } from '@/features/agentes/filters/filtros-lista';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { Vista } from './use-vista';

const columnas = (cajeros: ReadonlyMap<number, string>): readonly ColumnaHoja<TransaccionAgente>[] => [
  { titulo: 'Fecha', ancho: 17, tipo: 'fecha', valor: ({ fecha }) => fecha },
  {
    titulo: 'Operación',
    ancho: 17,
    tipo: 'texto',
    valor: ({ tipo_operacion }) => TIPOS_OPERACION[tipo_operacion].nombre,
  },
  { titulo: 'Banco', ancho: 20, tipo: 'texto', valor: ({ banco }) => banco },
  {
    titulo: 'Cajero',
    ancho: 24,
    tipo: 'texto',
    valor: ({ id_user_create }) => nombreEn(cajeros, id_user_create),
  },
  { titulo: 'Monto (Bs)', ancho: 14, tipo: 'monto', valor: ({ monto }) => monto },
  { titulo: 'Com. cliente', ancho: 13, tipo: 'monto', valor: ({ comision_cliente }) => comision_cliente },
  { titulo: 'Com. banco', ancho: 13, tipo: 'monto', valor: ({ comision_banco }) => comision_banco },
  { titulo: 'Referencia', ancho: 24, tipo: 'texto', valor: ({ nro_referencia }) => nro_referencia },
  { titulo: 'Sesión', ancho: 9, tipo: 'cuenta', valor: ({ id_sesion_caja }) => id_sesion_caja },
  { titulo: 'Estado', ancho: 10, tipo: 'texto', valor: ({ estado }) => (estado ? 'Activa' : 'Anulada') },
];

const hojaDe = ({ listado, filas }: Vista, cajeros: ReadonlyMap<number, string>): Hoja =>
  crearHoja('Transacciones', columnas(cajeros), filas.length, (i) => filaEn(listado, filas[i] ?? 0));

interface ListaExportarProps {
  vista: Vista | null;
  filtros: Filtros;
  cajeros: ReadonlyMap<number, string>;
  onAviso: (aviso: AvisoExportar | null) => void;
}

export function ListaExportar({ vista, filtros: { desde, hasta }, cajeros, onAviso }: ListaExportarProps) {
  const dias = desde === hasta ? [desde] : [desde, hasta];
  return (
    <Exportar
      corto
      inerte={!vista}
      nombre={['transacciones', ...dias.map((dia) => dia ?? 'todo')]}
      hojas={() => (vista ? [hojaDe(vista, cajeros)] : [])}
      onAviso={onAviso}
    />
  );
}
