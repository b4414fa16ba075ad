import { useSyncExternalStore } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate, useParams } from 'react-router-dom';
import { usePuertaCaja } from '@/features/sesion/puerta-caja';
import { formatDiaLargo, hoy, inicioDelDia } from '@/lib/fecha';
import { refKey } from '@/lib/referencia';
import { AvisoDesfase } from './aviso-desfase';
import { PuertaPanel } from './puerta-panel';
import type { EstadoRegistro } from './registro-store';
import { ResultadoStrip } from './resultado-strip';
import { TransaccionDetalle } from './transaccion-detalle';
import { TransaccionForm } from './transaccion-form';
import { TransaccionesLedger } from './transacciones-ledger';
import { useRegistro, useVigilarDuda } from './use-registro';
import './agentes.css';

/** The row that the form's error talks about, by its refKey. */
const marcadaPor = (estado: EstadoRegistro): string | null =>
  estado.fase === 'libre' && estado.ultimo?.resultado.tipo === 'otra-operacion'
    ? refKey(estado.ultimo.resultado.fila.nro_referencia)
    : null;

/** A till stays on over midnight. */
function cadaMinuto(mirar: () => void): () => void {
  const reloj = setInterval(mirar, 60_000);
  return () => clearInterval(reloj);
}

/** The till: form or blocked panel, strip, totals and list; a transaction opens over it. */
export function AgentesPage() {
  const { estado } = useRegistro();
  const dia = useSyncExternalStore(cadaMinuto, () => hoy());
  useVigilarDuda();
  return (
    <main id="contenido" tabIndex={-1} className="page is-desk">
      <div className="page-head">
        <h1>Agentes bancarios</h1>
        <p className="not-phone">{formatDiaLargo(inicioDelDia(dia))} · La Paz</p>
      </div>
      <div className="desk">
        <div className="entry">
          <AvisoDesfase />
          <Entrada />
        </div>
        <TransaccionesLedger marcada={marcadaPor(estado)} />
      </div>
      <Routes>
        <Route index element={null} />
        <Route path=":id" element={<Detalle />} />
        <Route path="*" element={<ALaLista />} />
      </Routes>
    </main>
  );
}

function Entrada() {
  const puerta = usePuertaCaja();
  if (puerta.estado === 'lista') return <TransaccionForm puerta={puerta} />;
  if (puerta.estado === 'verificando') return <TransaccionForm puerta={null} />;
  return (
    <>
      <PuertaPanel puerta={puerta} />
      <ResultadoStrip />
    </>
  );
}

const ALaLista = () => <Navigate to={{ pathname: '/agentes', search: useLocation().search }} replace />;

function Detalle() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  // What can be no id of the server is no transaction either.
  if (!/^[1-9]\d{0,9}$/.test(id)) return <ALaLista />;
  return (
    <TransaccionDetalle id={Number(id)} onCerrar={() => void navigate({ pathname: '/agentes', search })} />
  );
}
