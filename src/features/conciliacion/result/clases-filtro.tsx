import { CLASES, type Clase } from '@/engines/cotejo/cotejo';
import { contar, TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';
import { Pill } from '@/ui/button/pill';

interface ClasesFiltroProps {
  porClase: Record<Clase, number>;
  /** null: all */
  elegida: Clase | null;
  onElegir: (clase: Clase | null) => void;
}

export function ClasesFiltro({ porClase, elegida, onElegir }: ClasesFiltroProps) {
  const todas = CLASES.reduce((suma, clase) => suma + porClase[clase], 0);
  return (
    <div
      className="flex flex-wrap gap-2 max-sm:-mx-3 max-sm:[scrollbar-width:none] max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-3 max-sm:py-0.5 max-sm:*:flex-none"
      role="group"
      aria-label="Filtrar por clase"
    >
      <Pill aria-pressed={elegida === null} onClick={() => onElegir(null)}>
        Todas <b>{contar(todas)}</b>
      </Pill>
      {CLASES.filter((clase) => porClase[clase] > 0 || clase === elegida).map((clase) => {
        const { nombre, corto, icono, tono } = TEXTOS_CLASE[clase];
        return (
          <Pill
            key={clase}
            tono={tono}
            icono={icono}
            aria-pressed={elegida === clase}
            onClick={() => onElegir(clase)}
          >
            {corto ?? nombre} <b>{contar(porClase[clase])}</b>
          </Pill>
        );
      })}
    </div>
  );
}
