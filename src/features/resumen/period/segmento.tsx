export interface Opcion {
  nombre: string;
  puesta: boolean;
  elegir: () => void;
}

/** One of a few. */
export const Segmento = ({ nombre, opciones }: { nombre: string; opciones: readonly Opcion[] }) => (
  <div className="seg" role="group" aria-label={nombre}>
    {opciones.map(({ nombre: cada, puesta, elegir }) => (
      <button key={cada} type="button" aria-pressed={puesta} onClick={elegir}>
        {cada}
      </button>
    ))}
  </div>
);
