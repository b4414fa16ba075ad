import type { ReactNode } from 'react';
import { clsx } from 'clsx';
import { useAjustes } from '@/domain/ajustes/ajustes';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { CONTEO_VACIO } from '@/domain/caja/conteo/conteo';
import { ConteoCampos } from '@/domain/caja/conteo/conteo-campos';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import { Cuenta, Cuentas } from '@/features/cajas/cuentas';
import { formatDesde } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { FootHint } from '@/ui/dialog/dialog-frame';
import { Hint } from '@/ui/form/error-line';
import { TextareaField } from '@/ui/form/textarea-field';
import type { Arqueo } from './arqueo';
import type { LecturaArqueo } from './arqueo-queries';
import type { ConteoCiego } from './use-conteo-ciego';

/** `aviso` stands over the count and the verdict; `acto`, which ends it, and `children` need a verdict. */
interface ConteoDialogProps {
  titulo: string;
  caja: Pick<Caja, 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  conteo: ConteoCiego;
  enCurso: boolean;
  onCerrar: () => void;
  aviso?: ReactNode;
  acto: ReactNode;
  children: ReactNode;
}

/** A drawer counted blind: first what is there, only then what should be, and why they differ. */
export function ConteoDialog({
  titulo,
  caja,
  sesion,
  lectura,
  conteo,
  enCurso,
  onCerrar,
  aviso,
  acto,
  children,
}: ConteoDialogProps) {
  const usuario = useUsuario();
  const ciego = useAjustes().conteo_ciego;
  const { resultado, fase, borrador, cambiar, problema, campos } = conteo;
  return (
    <Dialog
      titulo={titulo}
      variante="entera"
      onCerrar={enCurso ? undefined : onCerrar}
      pie={
        <Pie conteo={conteo} enCurso={enCurso}>
          {acto}
        </Pie>
      }
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
            onCambio={(nuevo) => cambiar({ conteo: nuevo })}
            onBorrar={() => cambiar({ conteo: CONTEO_VACIO })}
          />
          {lectura.arqueo && (resultado || !ciego) && <Cifras arqueo={lectura.arqueo} />}
        </div>
        <div
          className={clsx('grid gap-3 px-5 py-4', resultado ? 'content-start' : 'content-center')}
          aria-live="polite"
        >
          {aviso}
          {resultado ? (
            children
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

interface PieProps extends Pick<ConteoDialogProps, 'conteo' | 'enCurso' | 'children'> {}

const Pie = ({ conteo: { resultado, fase, volver, terminar }, enCurso, children }: PieProps) => (
  <>
    <FootHint>El borrador se conserva si recarga la página.</FootHint>
    {resultado ? (
      <>
        <Button onClick={volver} disabled={enCurso}>
          Volver a contar
        </Button>
        {children}
      </>
    ) : (
      <Button variant="primary" aria-disabled={fase === 'comprobando'} onClick={() => void terminar()}>
        {fase === 'comprobando' ? 'Comprobando…' : 'Terminé de contar'}
      </Button>
    )}
  </>
);

interface MotivoProps extends Pick<ConteoDialogProps, 'conteo'> {
  hint: string;
  required: boolean;
}

export const MotivoDelConteo = ({
  conteo: { problema, campoMotivo, borrador, cambiar },
  hint,
  required,
}: MotivoProps) => (
  <TextareaField
    label="Motivo"
    error={problema}
    hint={hint}
    ref={campoMotivo}
    rows={2}
    maxLength={200}
    required={required}
    value={borrador.motivo}
    onChange={(event) => cambiar({ motivo: event.target.value })}
  />
);

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
