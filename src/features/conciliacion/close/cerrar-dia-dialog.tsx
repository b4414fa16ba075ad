import { ultimaVersion, type DiaBancario } from '@/domain/conciliacion/dia-bancario';
import { formatDiaIso } from '@/lib/fecha';
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
  onHecho: (dicho: string) => void;
  onCerrar: () => void;
}

/** «Cerrar el día»: what is signed, and that it is not changed any more. */
export function CerrarDiaDialog({
  resultado,
  decisiones,
  registro,
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
  return (
    <Dialog
      titulo="Cerrar el día"
      confirmacion
      onCerrar={onCerrar}
      pie={
        <>
          <Button onClick={onCerrar}>Volver</Button>
          <Button data-foco="" variant="primary" aria-disabled={enCurso} onClick={() => !enCurso && cerrar()}>
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
        <p className="text-sm">
          {frase} {diferencia}
        </p>
        <p className="text-sm wrap-anywhere text-ink-2">Extracto: {extracto.archivo.nombre}</p>
        <Hint>
          Queda la versión {n} del acta, con su huella. Después, el día se cambia solo si lo reabre con un
          motivo.
        </Hint>
        {error && <ErrorLine>{textoDeFalla(error)}</ErrorLine>}
      </DialogBody>
    </Dialog>
  );
}
