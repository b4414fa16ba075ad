import { anotarCierre, useAhora, useOperacionesAbiertas } from '@/engines/envios/envios';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { useCerrarCaja } from '@/domain/caja/caja-mutations';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { leerReglas } from '@/domain/reglas/reglas';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';
import type { Centavos } from '@/lib/monto';
import { abiertasAlCerrar, enCamino, type AbiertaAlCerrar } from '@/features/cajas/abiertas-al-cerrar';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { useConteoCiego } from '@/features/cajas/count/use-conteo-ciego';
import type { Arqueo } from '@/features/cajas/count/arqueo';

/** What a closing leaves behind. Amounts in centavos. */
export interface CierreHecho {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  arqueo: Arqueo;
  contado: Centavos;
  motivo: string;
  porRevisar: readonly AbiertaAlCerrar[];
  /** Could this device's trail keep it? The server has no place for a motivo. */
  anotado: boolean;
}

interface Conteo {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrada: (cierre: CierreHecho) => void;
}

export function faltaMotivo(diferencia: number, porRevisar: readonly AbiertaAlCerrar[], motivo: string) {
  if (motivoSchema.safeParse(motivo).success) return undefined;
  if (diferencia !== 0) return 'Escriba el motivo de la diferencia (3 letras o más).';
  return porRevisar.length > 0
    ? 'Escriba por qué cierra con operaciones por revisar (3 letras o más).'
    : undefined;
}

function anotacionDe(
  { caja, arqueo, contado, motivo, porRevisar }: Omit<CierreHecho, 'sesion' | 'anotado'>,
  sesion: SesionCaja,
  usuario: Usuario,
) {
  const { codigo, version } = leerReglas();
  return {
    opId: crypto.randomUUID(),
    uid: usuario.id,
    usuario: usuario.name,
    sesion: sesion.id,
    motivo,
    datos: {
      id_caja: caja.id,
      caja: caja.nombre,
      contado,
      esperado: arqueo.efectivo.esperado,
      servidor: arqueo.servidor,
      reglas: { codigo, version },
      ...(porRevisar.length > 0 ? { abiertas: [...porRevisar] } : {}),
    },
  };
}

export function useAbiertas(idSesion: number, idCaja: number) {
  const abiertas = useOperacionesAbiertas(idSesion);
  const ajustes = useAjustes();
  const ahora = useAhora();
  return {
    bloqueado: abiertas.some((op) => enCamino(op, ahora)),
    porRevisar: abiertasAlCerrar(abiertas, ajustes, idCaja),
  };
}

export function useCierre({ caja, sesion, lectura, onCerrada }: Conteo) {
  const usuario = useUsuario();
  const conteo = useConteoCiego(sesion.id, lectura);
  const { ejecutar, enCurso, error } = useCerrarCaja();
  const { bloqueado, porRevisar } = useAbiertas(sesion.id, caja.id);
  const { resultado, borrador } = conteo;

  /** @returns whether nothing is missing; what is, is said at its field */
  const listo = (): boolean => {
    if (!resultado || bloqueado) return false;
    const falta = faltaMotivo(resultado.diferencia, porRevisar, borrador.motivo);
    if (falta !== undefined) conteo.pedirMotivo(falta);
    return falta === undefined;
  };

  /** @returns whether it is closed now */
  const confirmar = async (): Promise<boolean> => {
    if (!resultado || !listo()) return false;
    const hecho = {
      caja,
      arqueo: resultado.arqueo,
      contado: resultado.contado,
      motivo: borrador.motivo.trim(),
      porRevisar,
    };
    const anotacion = anotacionDe(hecho, sesion, usuario);
    const cerrada = await ejecutar({
      sesion,
      contado: hecho.contado,
      anotar: async (paso) => anotarCierre({ ...anotacion, resultado: paso }),
    });
    if (!cerrada) return false;
    conteo.olvidar();
    onCerrada({ ...hecho, ...cerrada });
    return true;
  };

  return { ...conteo, bloqueado, porRevisar, enCurso, error, listo, confirmar };
}
