import type { Ajustes } from '@/domain/ajustes/ajustes';
import { porNovedad, tarifasDe, tramosPara, type Tramo } from '@/domain/tarifa/tarifario';
import { TIPOS } from '@/domain/transaccion/tipo-operacion';
import { MONTO_MIN } from '@/domain/transaccion/transaccion-agente';
import type { TarifaPeriodo } from '@/engines/listado/listado';
import { inicioDelDia } from '@/lib/fecha';

const conDesde = (tramos: readonly Tramo[]) =>
  tramos.map(({ hasta, banco }, k) => ({ desde: (tramos[k - 1]?.hasta ?? MONTO_MIN - 1) + 1, hasta, banco }));

export const tarifasPeriodo = (ajustes: Ajustes): TarifaPeriodo[] =>
  [...tarifasDe(ajustes)].map(([banco, tarifa]) => ({
    banco,
    vigencias: porNovedad(tarifa).map((vigencia) => ({
      desde: inicioDelDia(vigencia.desde),
      tablas: TIPOS.map((tipo) => conDesde(tramosPara(vigencia, tipo))),
    })),
  }));
