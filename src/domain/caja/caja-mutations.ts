import { ApiError } from '@/lib/api-error';
import type { Centavos } from '@/lib/monto';
import { useAccion } from './use-accion';
import type { AbrirCajaRequest, SesionCaja } from './caja';
import { abrirCaja, cerrarCaja, getCaja, getSesionActiva } from './caja-api';
import { useUsuario } from '@/domain/usuario/ingreso-store';

const esIncierta = (error: unknown): boolean => error instanceof ApiError && error.incierta;

async function abrirYComprobar(body: AbrirCajaRequest): Promise<SesionCaja> {
  try {
    return await abrirCaja(body);
  } catch (error) {
    const sesion = esIncierta(error) ? await getSesionActiva(body.id_usuario).catch(() => null) : null;
    if (sesion?.id_caja === body.id_caja) return sesion;
    throw error;
  }
}

/** `monto_inicial` in centavos; left out, the server starts from the caja's saldo (for an Operador it always does). */
export interface Apertura {
  id_caja: number;
  monto_inicial?: Centavos | undefined;
  anotar: (sesion: SesionCaja) => Promise<unknown>;
}

export function useAbrirCaja() {
  const { id } = useUsuario();
  return useAccion('abrir', async ({ id_caja, monto_inicial, anotar }: Apertura) => {
    const sesion = await abrirYComprobar({
      id_caja,
      id_usuario: id,
      id_user_create: id,
      ...(monto_inicial === undefined ? {} : { monto_inicial }),
    });
    await anotar(sesion);
    return sesion;
  });
}

/** `contado`: what is in the drawer, in centavos. */
export interface Cierre {
  sesion: Pick<SesionCaja, 'id' | 'id_caja'>;
  contado: Centavos;
  /** Resolves to whether it could be kept; never rejects. */
  anotar: (paso: PasoCierre) => Promise<boolean>;
}

type PasoCierre = 'pedida' | 'cerrada' | 'rechazada' | 'desconocida';

interface Cerrada {
  sesion: SesionCaja;
  anotado: boolean;
}

const PAUSAS_MS = [0, 1_000, 3_000];

async function leerConPaciencia(idCaja: number) {
  for (const pausa of PAUSAS_MS) {
    // oxlint-disable-next-line no-await-in-loop -- one look after the other, with rests, is the point
    await new Promise((resolve) => setTimeout(resolve, pausa));
    // oxlint-disable-next-line no-await-in-loop -- see above
    const caja = await getCaja(idCaja).catch(() => null);
    if (caja) return caja;
  }
  return null;
}

const yaCerrada = (error: unknown): boolean => error instanceof ApiError && error.motivo === 'regla';

async function cerrarYComprobar({ sesion, contado }: Cierre, idUsuario: number): Promise<SesionCaja> {
  try {
    return await cerrarCaja(sesion.id, { monto_final_real: contado, id_user_update: idUsuario });
  } catch (error) {
    if (!yaCerrada(error) && !esIncierta(error)) throw error;
    const caja = await leerConPaciencia(sesion.id_caja);
    const leida = caja?.sesiones.find(({ id }) => id === sesion.id);
    if (leida?.estado_sesion === 'CERRADA' && leida.monto_final_real === contado) return leida;
    throw error;
  }
}

async function cerrarConRastro(cierre: Cierre, idUsuario: number): Promise<Cerrada> {
  await cierre.anotar('pedida');
  try {
    const sesion = await cerrarYComprobar(cierre, idUsuario);
    return { sesion, anotado: await cierre.anotar('cerrada') };
  } catch (error) {
    // «Already closed» may be the answer to our own request of before.
    await cierre.anotar(esIncierta(error) || yaCerrada(error) ? 'desconocida' : 'rechazada');
    throw error;
  }
}

export function useCerrarCaja() {
  const { id } = useUsuario();
  return useAccion('cerrar', async (cierre: Cierre) => cerrarConRastro(cierre, id));
}
