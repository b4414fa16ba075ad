import { useRef, useState } from 'react';
import { bandeja } from '@/engines/envios/envios';
import { anotarCierre } from '@/engines/envios/journal/journal';
import { useAhora } from '@/engines/envios/use-now';
import { useBandeja, useOperacionesAbiertas } from '@/engines/envios/use-envios';
import { useAjustes } from '@/domain/ajustes/ajustes';
import {
  borrarBorrador,
  guardarBorrador,
  leerBorrador,
  type Borrador,
} from '@/domain/caja/conteo/borrador-conteo';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { useCerrarCaja } from '@/domain/caja/caja-mutations';
import { CONTEO_VACIO, leerConteo } from '@/domain/caja/conteo/conteo';
import { ConteoCampos } from '@/domain/caja/conteo/conteo-campos';
import { motivoSchema } from '@/domain/caja/movimiento/movimiento-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { formatDesde } from '@/lib/fecha';
import type { Centavos } from '@/lib/monto';
import { Dialog } from '@/ui/dialog/dialog';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import {
  abiertasAlCerrar,
  enCamino,
  textoPorRevisar,
  type AbiertaAlCerrar,
} from '@/features/cajas/abiertas-al-cerrar';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { ContrasteAviso } from './contraste-aviso';
import { CierreBloqueado } from './cierre-bloqueado';
import { Cifras } from '@/features/cajas/count/cifras-arqueo';
import { Veredicto } from './veredicto';
import { FootHint } from '@/ui/dialog/dialog-frame';
import { Button } from '@/ui/button/button';
import { TextareaField } from '@/ui/form/textarea-field';

/** What a closing leaves behind. Amounts in centavos. */
export interface CierreHecho {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  arqueo: Arqueo;
  contado: Centavos;
  motivo: string;
  /** Of this session, on this device, and not ended. */
  porRevisar: readonly AbiertaAlCerrar[];
  /** Whether this device's trail could keep it. The server has no place for a motivo. */
  anotado: boolean;
}

interface CierreDialogProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrar: () => void;
  onCerrada: (cierre: CierreHecho) => void;
}

/** The first count that can't be read, else the amount. */
const POR_CORREGIR = '.denom input[aria-invalid], .counted input';

/** The blind count: first what is there, only then what should be, and why they differ. */
export function CierreDialog({ caja, sesion, lectura, onCerrar, onCerrada }: CierreDialogProps) {
  const usuario = useUsuario();
  const ajustes = useAjustes();
  const ciego = ajustes.conteo_ciego;
  const [borrador, setBorrador] = useState<Borrador>(() => leerBorrador(sesion.id));
  const [fase, setFase] = useState<'contando' | 'comprobando' | 'terminado'>('contando');
  const [problema, setProblema] = useState<string>();
  const campos = useRef<HTMLDivElement>(null);
  const campoMotivo = useRef<HTMLTextAreaElement>(null);
  const { ejecutar, enCurso, error } = useCerrarCaja();
  const abiertas = useOperacionesAbiertas(sesion.id);
  const faseBandeja = useBandeja((outbox) => outbox.fase);
  const ahora = useAhora();
  const bloqueado = abiertas.some((op) => enCamino(op, ahora));
  const porRevisar = abiertasAlCerrar(abiertas, ajustes, caja.id);
  const contado = leerConteo(borrador.conteo);
  const { arqueo } = lectura;
  const terminado = fase === 'terminado' && arqueo !== null && contado.monto !== undefined;
  const diferencia = terminado ? contado.monto - arqueo.efectivo.esperado : 0;

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
    if (contado.error !== undefined) {
      setProblema(contado.error);
      campos.current?.querySelector<HTMLElement>(POR_CORREGIR)?.focus();
      return;
    }
    setFase('comprobando');
    // The verdict must not rest on what was read when the page was opened, nor on pending operations not read yet.
    const [leido] = await Promise.all([lectura.releer(), bandeja.arrancar()]);
    setFase(leido ? 'terminado' : 'contando');
    setProblema(leido ? undefined : 'No pudimos leer lo que debe haber. Intente de nuevo.');
  };

  const confirmar = async () => {
    if (!terminado || bloqueado) return;
    const motivo = motivoSchema.safeParse(borrador.motivo);
    if (diferencia !== 0 && !motivo.success) {
      setProblema('Escriba el motivo de la diferencia (3 letras o más).');
      campoMotivo.current?.focus();
      return;
    }
    if (porRevisar.length > 0 && !motivo.success) {
      setProblema('Escriba por qué cierra con operaciones por revisar (3 letras o más).');
      campoMotivo.current?.focus();
      return;
    }
    const hecho = { caja, arqueo, contado: contado.monto, motivo: borrador.motivo.trim(), porRevisar };
    const evento = {
      opId: crypto.randomUUID(),
      uid: usuario.id,
      usuario: usuario.name,
      sesion: sesion.id,
      motivo: hecho.motivo,
      datos: {
        id_caja: caja.id,
        caja: caja.nombre,
        contado: hecho.contado,
        esperado: arqueo.efectivo.esperado,
        servidor: arqueo.servidor,
        ...(porRevisar.length > 0 ? { abiertas: porRevisar } : {}),
      },
    };
    const cerrada = await ejecutar({
      sesion,
      contado: hecho.contado,
      anotar: async (resultado) => anotarCierre({ ...evento, resultado }),
    });
    if (!cerrada) return;
    borrarBorrador(sesion.id);
    onCerrada({ ...hecho, ...cerrada });
  };

  return (
    <Dialog
      titulo="Cerrar caja"
      className="count"
      variante="entera"
      onCerrar={enCurso ? undefined : onCerrar}
      pie={
        <>
          <FootHint>El borrador se conserva si recarga la página.</FootHint>
          {terminado ? (
            <>
              <Button onClick={volver} disabled={enCurso}>
                Volver a contar
              </Button>
              <Button variant="primary" aria-disabled={enCurso || bloqueado} onClick={() => void confirmar()}>
                {enCurso
                  ? 'Cerrando…'
                  : porRevisar.length > 0 && !bloqueado
                    ? `Cerrar con ${textoPorRevisar(porRevisar)}`
                    : 'Confirmar cierre'}
              </Button>
            </>
          ) : (
            <Button variant="primary" aria-disabled={fase === 'comprobando'} onClick={() => void terminar()}>
              {fase === 'comprobando' ? 'Comprobando…' : 'Terminé de contar'}
            </Button>
          )}
        </>
      }
    >
      <Hint className="count-who">
        {caja.nombre} · sesión #{sesion.id} · abierta {formatDesde(sesion.fecha_apertura)}
        {sesion.id_usuario !== usuario.id && ' · de otra persona'}
      </Hint>
      <div className="count-body">
        <div className="count-left" ref={campos}>
          <ConteoCampos
            conteo={borrador.conteo}
            fijo={fase !== 'contando'}
            error={terminado ? undefined : problema}
            onCambio={(conteo) => cambiar({ conteo })}
            onBorrar={() => cambiar({ conteo: CONTEO_VACIO })}
          />
          {arqueo && (terminado || !ciego) && <Cifras arqueo={arqueo} />}
        </div>
        <div className="count-right" aria-live="polite">
          <CierreBloqueado
            // Asked for while counting and still not there: its code could not be had.
            fase={terminado && faseBandeja === 'cargando' ? 'sin-almacen' : faseBandeja}
            abiertas={porRevisar}
            espera={bloqueado}
          />
          {terminado ? (
            <>
              <Veredicto arqueo={arqueo} contado={contado.monto} porRevisar={porRevisar} />
              <ContrasteAviso idSesion={sesion.id} operaciones={lectura.operaciones} />
              <TextareaField
                label="Motivo"
                error={problema}
                hint={
                  diferencia !== 0
                    ? 'Obligatorio cuando hay diferencia.'
                    : porRevisar.length > 0
                      ? 'Obligatorio cuando quedan operaciones por revisar.'
                      : 'Opcional: la caja cuadra.'
                }

                ref={campoMotivo}
                rows={2}
                maxLength={200}
                required={diferencia !== 0 || porRevisar.length > 0}
                value={borrador.motivo}
                onChange={(event) => cambiar({ motivo: event.target.value })}
              />
              {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
            </>
          ) : (
            <p className="count-wait text-ink-3">
              {ciego
                ? 'Cuente primero. Lo que debe haber aparece cuando termine.'
                : 'El resultado aparece cuando termine de contar.'}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}
