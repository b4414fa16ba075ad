import { clsx } from 'clsx';
import { useBandeja } from '@/engines/envios/envios';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { CONTEO_VACIO } from '@/domain/caja/conteo/conteo';
import { ConteoCampos } from '@/domain/caja/conteo/conteo-campos';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { formatDesde } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { Dialog } from '@/ui/dialog/dialog';
import { Button } from '@/ui/button/button';
import { FootHint } from '@/ui/dialog/dialog-frame';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { TextareaField } from '@/ui/form/textarea-field';
import { textoPorRevisar } from '@/features/cajas/abiertas-al-cerrar';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { ContrasteAviso } from './contraste-aviso';
import { CierreBloqueado } from './cierre-bloqueado';
import type { Arqueo } from '@/features/cajas/count/arqueo';
import { Cuenta, Cuentas } from '@/features/cajas/cuentas';
import { useCierre, type CierreHecho } from './use-cierre';
import { Veredicto } from './veredicto';

interface CierreDialogProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrar: () => void;
  onCerrada: (cierre: CierreHecho) => void;
}

type Cierre = ReturnType<typeof useCierre>;

/** The blind count: first what is there, only then what should be, and why they differ. */
export function CierreDialog({ caja, sesion, lectura, onCerrar, onCerrada }: CierreDialogProps) {
  const usuario = useUsuario();
  const ciego = useAjustes().conteo_ciego;
  const cierre = useCierre({ caja, sesion, lectura, onCerrada });
  const { resultado, fase, borrador, cambiar, porRevisar, problema, campos, bloqueado, enCurso, error } =
    cierre;
  const faseBandeja = useBandeja((outbox) => outbox.fase);
  return (
    <Dialog
      titulo="Cerrar caja"
      variante="entera"
      onCerrar={enCurso ? undefined : onCerrar}
      pie={<Pie {...cierre} />}
    >
      <Hint className="-mt-3 px-5 pb-3 wrap-anywhere">
        {caja.nombre} · sesión #{sesion.id} · abierta {formatDesde(sesion.fecha_apertura)}
        {sesion.id_usuario !== usuario.id && (
          <>
            {' · de '}
            <Nombre id={sesion.id_usuario} />
          </>
        )}
      </Hint>
      <div className="grid min-h-[min(33rem,100dvh-15rem)] grid-cols-[25.5rem_minmax(0,1fr)] border-t border-line max-lg:min-h-0 max-lg:grid-cols-1">
        <div className="border-line px-5 py-4 max-lg:border-b lg:border-e" ref={campos}>
          <ConteoCampos
            conteo={borrador.conteo}
            lado
            fijo={fase !== 'contando'}
            error={resultado ? undefined : problema}
            onCambio={(conteo) => cambiar({ conteo })}
            onBorrar={() => cambiar({ conteo: CONTEO_VACIO })}
          />
          {lectura.arqueo && (resultado || !ciego) && <Cifras arqueo={lectura.arqueo} />}
        </div>
        <div
          className={clsx('grid gap-3 px-5 py-4', resultado ? 'content-start' : 'content-center')}
          aria-live="polite"
        >
          <CierreBloqueado
            // Asked for while counting and still not there: its code could not be had.
            fase={resultado && faseBandeja === 'cargando' ? 'sin-almacen' : faseBandeja}
            abiertas={porRevisar}
            espera={bloqueado}
          />
          {resultado ? (
            <>
              <Veredicto arqueo={resultado.arqueo} contado={resultado.contado} porRevisar={porRevisar} />
              <ContrasteAviso idSesion={sesion.id} operaciones={lectura.operaciones} />
              <Motivo {...cierre} diferencia={resultado.diferencia} />
              {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
            </>
          ) : (
            <p className="max-w-[32ch] place-self-center px-4 py-6 text-center text-ink-3">
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

const Pie = ({ resultado, fase, enCurso, bloqueado, porRevisar, volver, terminar, confirmar }: Cierre) => (
  <>
    <FootHint>El borrador se conserva si recarga la página.</FootHint>
    {resultado ? (
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
);

const Motivo = ({
  diferencia,
  porRevisar,
  problema,
  borrador,
  cambiar,
  campoMotivo,
}: Cierre & { diferencia: number }) => (
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
);

/** Our figure, and the server's when it is another one. */
const Cifras = ({ arqueo }: { arqueo: Arqueo }) => (
  <Cuentas className="mt-3">
    <Cuenta nombre="Calculado aquí" valor={formatMonto(arqueo.efectivo.esperado)} />
    {arqueo.porQueDifiere && (
      <Cuenta
        nombre={
          <span className="flex items-center gap-2">
            Según el servidor <span className="text-ink-3">{arqueo.porQueDifiere}</span>
          </span>
        }
        valor={formatMonto(arqueo.servidor)}
      />
    )}
  </Cuentas>
);
