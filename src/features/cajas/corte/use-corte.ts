import { anotarCorte, type EventoCorte } from '@/engines/envios/envios';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { Rechazo } from '@/domain/caja/textos-caja';
import { useAccion } from '@/domain/caja/use-accion';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { faltaMotivo, useAbiertas } from '@/features/cajas/closing/use-cierre';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { useConteoCiego } from '@/features/cajas/count/use-conteo-ciego';
import { centavos, formatMonto } from '@/lib/monto';
import { ahora } from '@/lib/time/reloj';

/** A count that closes nothing, as it is printed. Amounts in centavos, `cuando` in ms. */
export type Corte = Pick<EventoCorte, 'cuando' | 'usuario' | 'sesion' | 'motivo' | 'datos'>;

export const nombreDeCorte = ({ datos }: { datos: Pick<Corte['datos'], 'sorpresa'> }): string =>
  datos.sorpresa ? 'Arqueo sorpresa' : 'Corte X';

/** «Faltan», «Sobran» or «Cuadra», and how much, as a line of paper says it. */
export function diferenciaDeCorte({ datos: { contado, esperado } }: Pick<Corte, 'datos'>) {
  const diferencia = contado - esperado;
  if (diferencia === 0) return { nombre: 'Cuadra', valor: '✓' };
  return {
    nombre: diferencia > 0 ? 'Sobran' : 'Faltan',
    valor: formatMonto(centavos(Math.abs(diferencia))),
  };
}

interface Conteo {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onHecho: (corte: Corte) => void;
}

/** The count of an open shift: `guardar` keeps it in this device's trail and sends nothing. */
export function useCorte({ caja, sesion, lectura, onHecho }: Conteo) {
  const usuario = useUsuario();
  const conteo = useConteoCiego(`corte-${sesion.id}`, lectura);
  const { porRevisar } = useAbiertas(sesion.id, caja.id);
  const { ejecutar, enCurso, error } = useAccion('corte', async (corte: Corte): Promise<Corte> => {
    const { cuando: _, ...nuevo } = corte;
    if (!(await anotarCorte({ ...nuevo, opId: crypto.randomUUID(), uid: usuario.id })))
      throw new Rechazo('No se pudo guardar en este equipo. Intente de nuevo.');
    return corte;
  });
  const { resultado, borrador } = conteo;
  const sorpresa = sesion.id_usuario !== usuario.id;

  const guardar = async () => {
    if (!resultado) return;
    const falta = faltaMotivo(resultado.diferencia, [], borrador.motivo);
    if (falta !== undefined) {
      conteo.pedirMotivo(falta);
      return;
    }
    const { contado, arqueo } = resultado;
    const hecho = await ejecutar({
      cuando: ahora(),
      usuario: usuario.name,
      sesion: sesion.id,
      motivo: borrador.motivo.trim(),
      datos: {
        id_caja: caja.id,
        caja: caja.nombre,
        contado,
        esperado: arqueo.efectivo.esperado,
        sorpresa,
      },
    });
    if (!hecho) return;
    conteo.olvidar();
    onHecho(hecho);
  };

  return { ...conteo, porRevisar, enCurso, error, guardar, sorpresa };
}
