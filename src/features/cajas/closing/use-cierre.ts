import { useRef, useState } from 'react';
import { anotarCierre, bandeja, useAhora, useOperacionesAbiertas } from '@/engines/envios/envios';
import { useAjustes } from '@/domain/ajustes/ajustes';
import {
  borrarBorrador,
  guardarBorrador,
  leerBorrador,
  type Borrador,
} from '@/domain/caja/conteo/borrador-conteo';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { useCerrarCaja } from '@/domain/caja/caja-mutations';
import { leerConteo } from '@/domain/caja/conteo/conteo';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import type { Usuario } from '@/domain/usuario/usuario';
import type { Centavos } from '@/lib/monto';
import { abiertasAlCerrar, enCamino, type AbiertaAlCerrar } from '@/features/cajas/abiertas-al-cerrar';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import type { Arqueo } from '@/features/cajas/count/arqueo';

/** What a closing leaves behind. Amounts in centavos. */
export interface CierreHecho {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  arqueo: Arqueo;
  contado: Centavos;
  motivo: string;
  /** the session's operations on this device that have not ended */
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

const POR_CORREGIR = '[data-pieza][aria-invalid], [data-contado]';

function faltaMotivo(diferencia: number, porRevisar: readonly AbiertaAlCerrar[], motivo: string) {
  if (motivoSchema.safeParse(motivo).success) return undefined;
  if (diferencia !== 0) return 'Escriba el motivo de la diferencia (3 letras o más).';
  return porRevisar.length > 0
    ? 'Escriba por qué cierra con operaciones por revisar (3 letras o más).'
    : undefined;
}

const anotacionDe = (
  { caja, arqueo, contado, motivo, porRevisar }: Omit<CierreHecho, 'sesion' | 'anotado'>,
  sesion: SesionCaja,
  usuario: Usuario,
) => ({
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
    ...(porRevisar.length > 0 ? { abiertas: [...porRevisar] } : {}),
  },
});

function useAbiertas(idSesion: number, idCaja: number) {
  const abiertas = useOperacionesAbiertas(idSesion);
  const ajustes = useAjustes();
  const ahora = useAhora();
  return {
    bloqueado: abiertas.some((op) => enCamino(op, ahora)),
    porRevisar: abiertasAlCerrar(abiertas, ajustes, idCaja),
  };
}

/** A blind count: the draft outlives a reload; `terminar` asks for the verdict (`resultado`), `confirmar` closes. */
export function useCierre({ caja, sesion, lectura, onCerrada }: Conteo) {
  const usuario = useUsuario();
  const [borrador, setBorrador] = useState<Borrador>(() => leerBorrador(sesion.id));
  const [fase, setFase] = useState<'contando' | 'comprobando' | 'terminado'>('contando');
  const [problema, setProblema] = useState<string>();
  const campos = useRef<HTMLDivElement>(null);
  const campoMotivo = useRef<HTMLTextAreaElement>(null);
  const { ejecutar, enCurso, error } = useCerrarCaja();
  const { bloqueado, porRevisar } = useAbiertas(sesion.id, caja.id);
  const { monto: contado, error: errorDeConteo } = leerConteo(borrador.conteo);
  const { arqueo } = lectura;
  const resultado =
    fase === 'terminado' && arqueo !== null && contado !== undefined
      ? { arqueo, contado, diferencia: contado - arqueo.efectivo.esperado }
      : null;

  const cambiar = (parte: Partial<Borrador>) => {
    const nuevo = { ...borrador, ...parte };
    setBorrador(nuevo);
    setProblema(undefined);
    guardarBorrador(sesion.id, nuevo);
  };

  const volver = () => {
    setFase('contando');
    // Before «Volver a contar» goes, and the focus with it.
    campos.current?.querySelector('input')?.focus();
  };

  const terminar = async () => {
    if (errorDeConteo !== undefined) {
      setProblema(errorDeConteo);
      campos.current?.querySelector<HTMLElement>(POR_CORREGIR)?.focus();
      return;
    }
    setFase('comprobando');
    // The verdict must not rest on what was read when the page was opened, nor on pending operations not read yet.
    const [leido] = await Promise.all([lectura.releer(), bandeja.leida()]);
    setFase(leido ? 'terminado' : 'contando');
    setProblema(leido ? undefined : 'No pudimos leer lo que debe haber. Intente de nuevo.');
  };

  const confirmar = async () => {
    if (!resultado || bloqueado) return;
    const falta = faltaMotivo(resultado.diferencia, porRevisar, borrador.motivo);
    if (falta !== undefined) {
      setProblema(falta);
      campoMotivo.current?.focus();
      return;
    }
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
    if (!cerrada) return;
    borrarBorrador(sesion.id);
    onCerrada({ ...hecho, ...cerrada });
  };

  return {
    borrador,
    cambiar,
    fase,
    resultado,
    problema,
    campos,
    campoMotivo,
    bloqueado,
    porRevisar,
    enCurso,
    error,
    volver,
    terminar,
    confirmar,
  };
}
