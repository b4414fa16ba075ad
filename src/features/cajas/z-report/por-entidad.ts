import type { OperacionDeSesion } from '@/engines/operaciones/operaciones';
import { centavos, type Centavos } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { claveDeEntidad } from '@/domain/ajustes/entidad';
import { nombreConocido } from '@/domain/transaccion/bancos';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';

/** One institution and operation of a session; amounts in centavos. */
export interface RenglonEntidad {
  banco: string;
  tipo: OperacionDeSesion['tipo_operacion'];
  cantidad: number;
  monto: Centavos;
  comision: Centavos;
}

/** Sums per institution and operation, in that order; called as it is known, else as its first operation writes it. */
export function porEntidad(operaciones: readonly OperacionDeSesion[]): RenglonEntidad[] {
  const nombres = new Map<string, string>();
  const grupos = new Map<string, RenglonEntidad>();
  for (const { banco, tipo_operacion: tipo, monto, comision_cliente } of operaciones) {
    const entidad = claveDeEntidad(banco);
    const nombre = nombres.get(entidad) ?? nombreConocido(entidad) ?? limpia(banco);
    nombres.set(entidad, nombre);
    const clave = `${entidad} ${tipo}`;
    const antes = grupos.get(clave);
    grupos.set(clave, {
      banco: nombre,
      tipo,
      cantidad: (antes?.cantidad ?? 0) + 1,
      monto: centavos((antes?.monto ?? 0) + monto),
      comision: centavos((antes?.comision ?? 0) + comision_cliente),
    });
  }
  return [...grupos.values()].toSorted(
    (a, b) => a.banco.localeCompare(b.banco, 'es') || TIPOS.indexOf(a.tipo) - TIPOS.indexOf(b.tipo),
  );
}
