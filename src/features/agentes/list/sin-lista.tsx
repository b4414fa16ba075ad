import { useQuery } from '@tanstack/react-query';
import { ApiError, textoDeError } from '@/lib/api-error';
import { transaccionesQuery } from '@/engines/listado/listado';
import { Panel, PanelError } from '@/ui/panel/panel';

const FILAS = Array.from({ length: 12 }, (_, k) => k);
const CELDAS = FILAS.slice(0, 4);

const ListaEsqueleto = () => (
  <div className="-order-1 grid content-start overflow-hidden py-2" aria-busy="true">
    <p className="sr-only">Cargando transacciones…</p>
    {FILAS.map((k) => (
      <div
        key={k}
        aria-hidden="true"
        className="grid h-row grid-cols-[6rem_7rem_1fr_5rem] items-center gap-4 px-4"
      >
        {CELDAS.map((celda) => (
          <i key={celda} className="h-3 rounded-chip bg-surface-3" />
        ))}
      </div>
    ))}
  </div>
);

export function SinLista() {
  const { error, isFetching, refetch } = useQuery(transaccionesQuery());
  if (!error || isFetching) return <ListaEsqueleto />;
  if (error instanceof ApiError && error.motivo === 'prohibido')
    return (
      <Panel icono="lock" tono="caution" titulo="Sin permiso" role="alert">
        <p>{textoDeError(error)}</p>
      </Panel>
    );
  return <PanelError texto={textoDeError(error)} unica={false} onReintentar={() => void refetch()} />;
}
