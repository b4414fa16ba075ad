import { ultimaVersion, type DiaBancario, type Version } from '@/domain/conciliacion/dia-bancario';
import { formatDiaIso, formatFechaHora } from '@/lib/fecha';
import { avanceDeResultado } from '@/features/conciliacion/result/avance';
import { mirarTodo } from '@/features/conciliacion/result/resultado';
import { titular } from '@/features/conciliacion/textos-conciliacion';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { DialogBody } from '@/ui/dialog/dialog-frame';
import { ErrorLine, Hint } from '@/ui/form/error-line';
import { SIN_BITACORA, textoDeFalla, useCerrarDia } from './use-acto-de-dia';
import type { Anotable } from './use-dia-bancario';

interface CerrarDiaDialogProps extends Anotable {
  registro: DiaBancario | null;
  /** another window has closed the day while this was open; null: it is open */
  cierre: Version | null;
  onHecho: (dicho: string) => void;
  onCerrar: () => void;
}

/** «Cerrar el día»: what is signed, and that it is not changed any more. */
export function CerrarDiaDialog({
  resultado,
  decisiones,
  registro,
  cierre,
  onHecho,
  onCerrar,
}: CerrarDiaDialogProps) {
  const { mutate, enCurso, error } = useCerrarDia((anotado) => {
    onHecho(`Día cerrado ✓${anotado ? '' : ` ${SIN_BITACORA}`}`);
    onCerrar();
  });
  const { entidad, dia, extracto, respuesta } = resultado;
  const vista = mirarTodo(resultado, decisiones);
  const avance = avanceDeResultado(resultado, vista, decisiones);
  const { frase, diferencia } = titular({ ...respuesta.totales, porClase: vista.porClase }, avance);
  const n = (ultimaVersion(registro)?.n ?? 0) + 1;
  const cerrar = () => mutate({ resultado, decisiones, dia: registro });
  const enOtra = enCurso ? null : cierre;
  return (
    <Dialog
      titulo="Cerrar el día"
      confirmacion
      onCerrar={onCerrar}
      pie={
        <>
          <Button onClick={onCerrar}>{enOtra ? 'Ver cómo quedó' : 'Volver'}</Button>
          <Button
            data-foco=""
            variant="primary"
            aria-disabled={enCurso || enOtra !== null}
            onClick={() => {
              if (!enCurso && !enOtra) cerrar();
            }}
          >
            Cerrar el día
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>
          <strong>
            {entidad} · {formatDiaIso(dia)}
          </strong>
        </p>
        {enOtra ? (
          <ErrorLine>
            Otra ventana ya cerró este día: versión {enOtra.n}, el {formatFechaHora(enOtra.cuando)} por{' '}
            {enOtra.usuario}.
          </ErrorLine>
        ) : (
          <>
            <p className="text-sm">
              {frase} {diferencia}
            </p>
            <p className="text-sm wrap-anywhere text-ink-2">Extracto: {extracto.archivo.nombre}</p>
            <Hint>
              Queda la versión {n} del acta, con su huella. Después, el día se cambia solo si lo reabre con un
              motivo.
            </Hint>
            {error && <ErrorLine>{textoDeFalla(error)}</ErrorLine>}
          </>
        )}
      </DialogBody>
    </Dialog>
  );
}
