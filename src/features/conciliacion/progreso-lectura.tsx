import { porcentaje } from '@/features/conciliacion/lectura/textos';
import type { EstadoLectura } from '@/features/conciliacion/lectura/lectura-store';

type ProgresoLecturaProps = NonNullable<EstadoLectura['progreso']> & { onCancelar: () => void };

export function ProgresoLectura({ aviso, cancelable, onCancelar }: ProgresoLecturaProps) {
  const hecho = porcentaje(aviso);
  return (
    <div className="wide leyendo">
      <span role="status">Leyendo el extracto…</span>
      <progress max={100} value={hecho} aria-label="Lectura del archivo" />
      <span aria-hidden="true">{hecho} %</span>
      {cancelable && (
        <button type="button" className="btn is-small" onClick={onCancelar}>
          Cancelar
        </button>
      )}
    </div>
  );
}
