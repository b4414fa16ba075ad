import { type EstadoLectura, porcentaje } from '@/engines/extracto/extracto';
import { focoAlIrse } from '@/ui/panel/foco-al-irse';
import { Button } from '@/ui/button/button';

type ProgresoLecturaProps = NonNullable<EstadoLectura['progreso']> & { onCancelar: () => void };

const alArchivo = focoAlIrse((caja) => caja.parentElement?.querySelector<HTMLElement>('input[type="file"]'));

export function ProgresoLectura({ aviso, cancelable, onCancelar }: ProgresoLecturaProps) {
  const hecho = porcentaje(aviso);
  return (
    <div ref={alArchivo} className="col-span-full flex min-w-0 items-center gap-3 text-sm text-ink-2">
      <span role="status">Leyendo el extracto…</span>
      <progress
        max={100}
        value={hecho}
        aria-label="Lectura del archivo"
        className="h-2 min-w-16 flex-1 appearance-none overflow-hidden rounded-full border-0 bg-surface-3 text-brand [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-surface-3 [&::-webkit-progress-value]:bg-brand"
      />
      <span aria-hidden="true">{hecho} %</span>
      {cancelable && (
        <Button size="small" onClick={onCancelar}>
          Cancelar
        </Button>
      )}
    </div>
  );
}
