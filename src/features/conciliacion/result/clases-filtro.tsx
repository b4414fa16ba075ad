import { CLASES, type Clase } from '@/engines/cotejo/clases';
import { Icon } from '@/ui/icon';
import { contar, TEXTOS_CLASE } from '@/features/conciliacion/textos-conciliacion';

interface ClasesFiltroProps {
  porClase: Record<Clase, number>;
  /** null: all. */
  elegida: Clase | null;
  onElegir: (clase: Clase | null) => void;
}

/** One pill for each class that has rows, the severest first. */
export function ClasesFiltro({ porClase, elegida, onElegir }: ClasesFiltroProps) {
  const todas = CLASES.reduce((suma, clase) => suma + porClase[clase], 0);
  return (
    <div className="classes" role="group" aria-label="Filtrar por clase">
      <button type="button" aria-pressed={elegida === null} onClick={() => onElegir(null)}>
        Todas <b>{contar(todas)}</b>
      </button>
      {CLASES.filter((clase) => porClase[clase] > 0 || clase === elegida).map((clase) => {
        const { nombre, corto, icono, tono } = TEXTOS_CLASE[clase];
        return (
          <button
            key={clase}
            type="button"
            className={`tone-${tono}`}
            aria-pressed={elegida === clase}
            onClick={() => onElegir(clase)}
          >
            <Icon name={icono} size="s" />
            {corto ?? nombre} <b>{contar(porClase[clase])}</b>
          </button>
        );
      })}
    </div>
  );
}
