import { useEffect, useState } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { anuncioDe, vistaDe, type Vista } from './conexion-whatsapp';
import { EstadoConexion } from './estado-conexion';
import { Envios } from './envios-automaticos';
import { useConexion } from './whatsapp-queries';
import './whatsapp.css';

const TONO: Record<Exclude<Vista['tipo'], 'mensaje'>, string> = {
  qr: 'tone-caution',
  pausa: 'tone-qr',
  caida: 'tone-danger',
  prohibida: 'tone-caution',
};

function tonoDe(vista: Vista): string {
  if (vista.tipo !== 'mensaje') return TONO[vista.tipo];
  if (vista.sentido === 'otro') return 'tone-caution';
  return vista.sentido === 'ambiguo' && vista.comprobada === null ? 'tone-qr' : 'tone-in';
}

/** Nothing is known: asking again is the thing to do. */
const hayQueRecargar = (vista: Vista | null): boolean =>
  vista?.tipo === 'caida' || (vista?.tipo === 'mensaje' && vista.sentido === 'otro');

/** Gateway panel: links the shop's WhatsApp and says what the backend sends by itself once it is linked. */
export function WhatsAppMain() {
  const { conexion, consultando, recargando, recargar, reanudar } = useConexion();
  const ahora = useAhora();
  const vista = conexion ? vistaDe(conexion, ahora) : null;
  return (
    <main id="contenido" tabIndex={-1} className="page">
      <div className="page-head">
        <h1>WhatsApp</h1>
        <p>Vincule el WhatsApp del negocio</p>
      </div>
      <div className="gateway">
        <section className={clsx('card link', vista && tonoDe(vista))} aria-label="Vinculación">
          <EstadoConexion vista={vista} consultando={consultando} onReanudar={reanudar} />
          {vista?.tipo !== 'prohibida' && (
            <button
              className={clsx('btn is-big', hayQueRecargar(vista) && 'is-primary')}
              type="button"
              aria-disabled={recargando}
              onClick={recargando ? undefined : vista?.tipo === 'pausa' ? reanudar : recargar}
            >
              <Icon name="sync" {...(recargando ? { className: 'spin' } : {})} />
              Recargar Estado / QR
            </button>
          )}
        </section>
        <Envios vinculado={vista?.tipo === 'mensaje' && vista.comprobada !== null ? vista.sentido : 'otro'} />
      </div>
      <p className="vh" role="status">
        {vista ? anuncioDe(vista) : ''}
      </p>
    </main>
  );
}

/** The clock of the page, once a second: what is on screen ages even when nothing arrives. */
function useAhora(): number {
  const [ahora, setAhora] = useState(() => Date.now());
  useEffect(() => {
    const id = setInterval(() => setAhora(Date.now()), 1000);
    return () => clearInterval(id);
  }, []);
  return ahora;
}
