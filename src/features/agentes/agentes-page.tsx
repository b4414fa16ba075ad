import { useTimeoutEffect } from '@react-hookz/web';
import { lazy, Suspense, useState } from 'react';
import { clsx } from 'clsx';
import { Navigate, Route, Routes, useLocation, useNavigate, useParams } from 'react-router-dom';
import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { formatDiaLargo, inicioDelDia } from '@/lib/fecha';
import { useHoy } from '@/ui/use-hoy';
import { useEsTelefono } from '@/ui/use-media';
import { cargarDialogos, TransaccionDetalle } from './dialogos';
import { cargarPartes, parte } from './till-code';
import { TopePanel } from './tope-panel';
import { ResultadoStrip } from '@/features/agentes/result/resultado-strip';
import { TransaccionForm } from '@/features/agentes/form/transaccion-form';
import { TransaccionesLedger } from '@/features/agentes/list/transacciones-ledger';
import { useMarcada, useVezDelFormulario } from '@/features/agentes/result/use-registro';
import { Page, PageHead } from '@/ui/page/page';
import { Card } from '@/ui/page/card';

const AvisoDesfase = parte((partes) => partes.AvisoDesfase);
const DiferenciaAlAbrir = parte((partes) => partes.DiferenciaAlAbrir);
const Pistas = parte((partes) => partes.Pistas);
const PuertaPanel = lazy(async () => ({ default: (await cargarPartes()).PuertaPanel }));

const precargar = () => void Promise.allSettled([...cargarDialogos(), cargarPartes()]);

const deskClass = clsx(
  'grid grid-cols-[minmax(0,1fr)] gap-4 lg:grid-cols-[26rem_minmax(0,1fr)] lg:grid-rows-[auto_minmax(0,1fr)] lg:gap-y-0',
  'lg:*:data-notice:mb-2 lg:*:data-notice:grid-cols-[auto_1fr_auto] lg:*:data-notice:items-center lg:*:data-notice:[grid-area:1/2] lg:*:data-notice:*:data-acts:col-start-3',
);
const entryClass = clsx(
  'relative flex flex-col gap-2 lg:[grid-area:1/1/span_2]',
  '[&>:is([data-panel],form)]:shrink-0 [&>:is([data-panel],form)]:grow has-[>[data-strip]:not(:empty)]:[&>:is([data-panel],form)]:grow-0',
  '*:data-panel:min-h-138 max-sm:*:data-panel:min-h-0 max-sm:*:data-panel:p-5',
);

export function AgentesPage() {
  const marcada = useMarcada();
  const { rol } = useUsuario();
  const dia = useHoy();
  const esTelefono = useEsTelefono();
  // Dialogs must open without a connection too.
  useTimeoutEffect(precargar, 2_000);
  return (
    <Page className="grid-rows-[auto_1fr] lg:min-h-[max(40rem,calc(100dvh-3.25rem))]">
      <PageHead>
        <h1>Agentes bancarios</h1>
        <p className="max-sm:hidden">{formatDiaLargo(inicioDelDia(dia))} · La Paz</p>
        {!esTelefono && <Consejo />}
      </PageHead>
      <div className={deskClass}>
        <Suspense fallback={null}>
          <DiferenciaAlAbrir />
        </Suspense>
        <div data-entry="" className={entryClass}>
          {rol === 'Administrador' && (
            <Suspense fallback={null}>
              <AvisoDesfase />
            </Suspense>
          )}
          <Entrada />
          {esTelefono && <Consejo />}
        </div>
        <TransaccionesLedger marcada={marcada} />
      </div>
      <Routes>
        <Route index element={null} />
        <Route path=":id" element={<Detalle />} />
        <Route path="*" element={<ALaLista />} />
      </Routes>
    </Page>
  );
}

/** Where it takes no room from the form: in the head's line, on a phone under the form. */
const Consejo = () => (
  <div role="status" className="min-w-0 empty:absolute sm:flex-[1_1_10rem]">
    <Suspense fallback={null}>
      <Pistas />
    </Suspense>
  </div>
);

function Entrada() {
  const puerta = usePuertaCaja();
  const vez = useVezDelFormulario();
  const [tapada, setTapada] = useState(false);
  if (puerta.estado === 'lista' || puerta.estado === 'verificando') {
    const lista = puerta.estado === 'lista' ? puerta : null;
    return (
      <>
        {lista && <TopePanel onTapar={setTapada} />}
        {lista && tapada ? <ResultadoStrip /> : <TransaccionForm key={vez} puerta={lista} />}
      </>
    );
  }
  return (
    <>
      <Suspense fallback={<Card aria-busy="true" className="min-h-138 grow max-sm:min-h-154" />}>
        <PuertaPanel puerta={puerta} />
      </Suspense>
      <ResultadoStrip />
    </>
  );
}

const ALaLista = () => <Navigate to={{ pathname: '/agentes', search: useLocation().search }} replace />;

function Detalle() {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  // The server's ids are positive integers: any other address is no transaction.
  if (!/^[1-9]\d{0,9}$/.test(id)) return <ALaLista />;
  return (
    <Suspense fallback={null}>
      <TransaccionDetalle id={Number(id)} onCerrar={() => void navigate({ pathname: '/agentes', search })} />
    </Suspense>
  );
}
