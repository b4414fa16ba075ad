import { anotarAjuste } from '@/engines/envios/envios';
import { ApiError } from '@/lib/api-error';
import { centavos, type Centavos } from '@/lib/monto';
import { useAccion } from '@/domain/caja/use-accion';
import { ajusteDe, motivoDeAjuste, type ConteoDeCierre } from '@/domain/caja/apertura/apertura';
import type { SesionCaja } from '@/domain/caja/caja';
import type { MovimientoCaja } from '@/domain/caja/movimiento/movimiento-caja';
import { EnDuda, registrarUnaVez } from '@/domain/caja/apertura/registrar-una-vez';
import { useUsuario } from '@/domain/usuario/ingreso-store';

const EN_DUDA = 'No sabemos si se registró. Pulse otra vez: antes de registrar se mira si ya está.';

interface Ajuste {
  diferencia: Centavos;
  cierre: ConteoDeCierre | null;
  caja: string;
}

/** Its motivo is only its own: one that is there already, from anywhere, is never sent again. */
export function useRegistrarAjuste(sesion: Pick<SesionCaja, 'id' | 'id_caja' | 'monto_inicial'>) {
  const usuario = useUsuario();
  const unaVez = async ({ diferencia, cierre, caja }: Ajuste): Promise<MovimientoCaja> => {
    const motivo = motivoDeAjuste(sesion.id, cierre);
    const tipo = diferencia > 0 ? 'INGRESO' : 'EGRESO';
    const monto = centavos(Math.abs(diferencia));
    const anotar = async (resultado: Parameters<typeof anotarAjuste>[0]['resultado']) =>
      anotarAjuste({
        opId: `ajuste-${sesion.id}`,
        uid: usuario.id,
        usuario: usuario.name,
        sesion: sesion.id,
        motivo,
        resultado,
        datos: { id_caja: sesion.id_caja, caja, tipo, monto, inicial: sesion.monto_inicial },
      });
    await anotar('pedida');
    try {
      const hecho = await registrarUnaVez(
        { tipo, monto, motivo, id_sesion_caja: sesion.id, id_user_create: usuario.id },
        { esEste: (fila) => ajusteDe([fila], motivo) !== undefined, enDuda: EN_DUDA },
      );
      await anotar('registrada');
      return hecho;
    } catch (error) {
      await anotar(
        error instanceof EnDuda ? 'desconocida' : error instanceof ApiError ? 'rechazada' : 'no-enviada',
      );
      throw error;
    }
  };
  return useAccion('ajuste', unaVez);
}
