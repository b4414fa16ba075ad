import { useState } from 'react';

/** The first `porVez` of a long list, and the foot that brings as many again; nothing when all are there. */
export function usePorVez<T>(todas: readonly T[], porVez: number) {
  const [visibles, setVisibles] = useState(porVez);
  const faltan = todas.length - visibles;
  return {
    visibles: todas.slice(0, visibles),
    verMas: faltan > 0 && (
      <div className="card-body">
        <button className="btn" type="button" onClick={() => setVisibles((n) => n + porVez)}>
          Ver más ({faltan})
        </button>
      </div>
    ),
  };
}
