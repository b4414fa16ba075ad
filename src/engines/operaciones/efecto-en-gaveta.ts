import { efectosEnGaveta, type Ajustes } from '@/domain/ajustes/ajustes';
import { efectivoEsperado } from '@/domain/transaccion/efectivo/efectivo-esperado';
import type { Operacion } from '@/engines/envios/envios';
import { centavos, type Centavos } from '@/lib/monto';

/** centavos, positive when it puts cash into the drawer; by the fees and QR settings of `caja`. */
export function efectoEnGaveta(datos: Operacion['datos'], ajustes: Ajustes, caja: number): Centavos {
  const sola = { ...datos, id: 0, estado: true };
  const { esperado } = efectivoEsperado(
    { id: datos.id_sesion_caja, monto_inicial: centavos(0) },
    [],
    [sola],
    efectosEnGaveta(ajustes, caja),
  );
  return esperado;
}

/** centavos: all of `suyo`, or 0 where it is of the other sign or more than the whole difference. */
export const loQueExplica = (diferencia: Centavos, suyo: number): Centavos =>
  Math.sign(suyo) === Math.sign(diferencia) && Math.abs(suyo) <= Math.abs(diferencia)
    ? centavos(suyo)
    : centavos(0);
