import { useId } from 'react';
import type { Caja, SesionCaja } from '@/domain/caja/caja';
import { textoDeErrorDeCaja } from '@/domain/caja/textos-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { AvisosDelCierre, MotivoDelCierre } from '@/features/cajas/closing/cierre-partes';
import { Veredicto } from '@/features/cajas/closing/veredicto';
import type { LecturaArqueo } from '@/features/cajas/count/arqueo-queries';
import { ConteoDialog } from '@/features/cajas/count/conteo-dialog';
import { formatMonto } from '@/lib/monto';
import { Button } from '@/ui/button/button';
import { ClaveField } from '@/ui/form/clave-field';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { Field } from '@/ui/form/field';
import { Icon } from '@/ui/icon';
import { useRelevoDeCaja } from './use-relevo-de-caja';

interface RelevoDialogProps {
  caja: Pick<Caja, 'id' | 'nombre'>;
  sesion: SesionCaja;
  lectura: LecturaArqueo;
  onCerrar: () => void;
}

export function RelevoDialog({ caja, sesion, lectura, onCerrar }: RelevoDialogProps) {
  const entrega = useUsuario();
  const idForm = useId();
  const relevo = useRelevoDeCaja({ caja, sesion, lectura, onCerrar });
  const { resultado, porRevisar, bloqueado, ocupado, error, form, entregar } = relevo;
  const { errors } = form.formState;
  return (
    <ConteoDialog
      titulo={`Relevo de ${caja.nombre}`}
      caja={caja}
      sesion={sesion}
      lectura={lectura}
      conteo={relevo}
      enCurso={ocupado}
      onCerrar={onCerrar}
      aviso={<AvisosDelCierre sesion={sesion.id} cierre={relevo} />}
      acto={
        <Button variant="primary" type="submit" form={idForm} aria-disabled={ocupado || bloqueado}>
          <Icon name="drawer" size="s" />
          {ocupado ? 'Entregando…' : 'Entregar caja'}
        </Button>
      }
    >
      {resultado && (
        <>
          <Veredicto arqueo={resultado.arqueo} contado={resultado.contado} porRevisar={porRevisar} />
          <MotivoDelCierre cierre={relevo} />
          <form
            id={idForm}
            className="grid gap-3 border-t border-line pt-3"
            aria-label="Entrega y recibe"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!ocupado && !bloqueado) void entregar();
            }}
          >
            <p className="text-sm">
              Entrega <b>{entrega.name}</b>: se cierra su sesión de caja.
            </p>
            <Field
              label="Correo de quien recibe"
              type="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              readOnly={ocupado}
              error={errors.correo?.message}
              {...form.register('correo')}
            />
            <ClaveField
              label="Contraseña de quien recibe"
              autoComplete="off"
              readOnly={ocupado}
              error={errors.clave?.message}
              {...form.register('clave')}
            />
            <Hint>
              Con ella recibe {formatMonto(resultado.contado)}.
              {resultado.diferencia !== 0 && ` La diferencia queda a nombre de ${entrega.name}.`}
            </Hint>
          </form>
          {error && <ErrorLine>{textoDeErrorDeCaja(error)}</ErrorLine>}
        </>
      )}
    </ConteoDialog>
  );
}
