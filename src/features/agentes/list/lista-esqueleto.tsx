const FILAS = Array.from({ length: 12 }, (_, k) => k);

/** The places of the rows while the list is on its way. Still: nothing shimmers. */
export const ListaEsqueleto = () => (
  <div className="skeleton" aria-busy="true">
    <p className="sr-only">Cargando transacciones…</p>
    {FILAS.map((k) => (
      <div key={k} aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
    ))}
  </div>
);
