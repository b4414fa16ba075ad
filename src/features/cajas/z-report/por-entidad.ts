import type { OperacionDeSesion } from '@/engines/operaciones/operaciones';
import { centavos, type Centavos } from '@/lib/monto';
import { limpia } from '@/lib/referencia';

/** One institution and operation of a session; amounts in centavos. */
export interface RenglonEntidad {
  banco: string;
  tipo: OperacionDeSesion['tipo_operacion'];
  cantidad: number;
  monto: Centavos;
  comision: Centavos;
}

/** Sums per institution, whatever its letter case, and operation; in that order. */
export function porEntidad(operaciones: readonly OperacionDeSesion[]): RenglonEntidad[] {
  const grupos = new Map<string, RenglonEntidad>();
  for (const { banco, tipo_operacion: tipo, monto, comision_cliente } of operaciones) {
    const clave = `${limpia(banco).toUpperCase()} ${tipo}`;
    const antes = grupos.get(clave);
    grupos.set(clave, {
      banco: antes?.banco ?? limpia(banco),
      tipo,
      cantidad: (antes?.cantidad ?? 0) + 1,
      monto: centavos((antes?.monto ?? 0) + monto),
      comision: centavos((antes?.comision ?? 0) + comision_cliente),
    });
  }
  return [...grupos.values()].toSorted(
    (a, b) => a.banco.localeCompare(b.banco, 'es') || a.tipo.localeCompare(b.tipo),
  );
}
