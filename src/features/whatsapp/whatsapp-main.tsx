import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { formatHora } from '@/lib/fecha';
import { clsx } from '@/ui/clsx';
import { Icon, type IconName } from '@/ui/icon';
import { vistaDe, type Vista } from './conexion';
import { useConexion } from './whatsapp-queries';
import './whatsapp.css';

/** Gateway panel: links the shop's WhatsApp and says what the backend sends by itself once it is linked. */
export function WhatsAppMain() {
  const { conexion, consultando, recargar, reanudar } = useConexion();
  const ahora = useAhora();
  const vista = conexion ? vistaDe(conexion, ahora) : null;
  return (
    <main id="contenido" tabIndex={-1} className="page">
      <div className="page-head">
        <h1>WhatsApp</h1>
        <p>Vincule el WhatsApp del negocio</p>
      </div>
      <div className="gateway">
        <section className={clsx('card link', vista && TONO[vista.tipo])} aria-label="Vinculación">
          <Estado vista={vista} onReanudar={reanudar} />
          {vista?.tipo !== 'prohibida' && (
            <button
              className={clsx('btn is-big', vista?.tipo === 'caida' && 'is-primary')}
              type="button"
              aria-disabled={consultando}
              onClick={consultando ? undefined : recargar}
            >
              <span className={clsx('contents', consultando && 'is-busy')}>
                <Icon name="sync" {...(consultando ? { className: 'spin' } : {})} />
              </span>
              Recargar Estado / QR
            </button>
          )}
        </section>
        <Envios vinculado={vista?.tipo === 'mensaje' && vista.comprobada !== null} />
      </div>
      <p className="vh" role="status">
        {vista ? ANUNCIO[vista.tipo] : ''}
      </p>
    </main>
  );
}

const TONO: Record<Vista['tipo'], string> = {
  qr: 'tone-caution',
  pausa: 'tone-qr',
  mensaje: 'tone-in',
  caida: 'tone-danger',
  prohibida: 'tone-caution',
};

// Only what changes is announced; the failure has its own alert, the connected text names itself on the page.
const ANUNCIO: Record<Vista['tipo'], string> = {
  qr: 'Código QR listo. Esperando escaneo.',
  pausa: 'Búsqueda en pausa.',
  mensaje: 'WhatsApp respondió sin código QR.',
  caida: '',
  prohibida: '',
};

const Badge = ({ icono }: { icono: IconName }) => (
  <div className="big-badge">
    <Icon name={icono} />
  </div>
);

function Estado({ vista, onReanudar }: { vista: Vista | null; onReanudar: () => void }) {
  if (!vista) {
    return (
      <div className="link-main">
        <div className="qr is-empty" />
        <p className="how">Consultando el estado…</p>
      </div>
    );
  }
  switch (vista.tipo) {
    case 'qr':
      return (
        <div className="link-main">
          <div className="qr">
            <img
              src={vista.src}
              width="264"
              height="264"
              alt="Código QR para vincular WhatsApp"
              {...(vista.vencido ? { className: 'is-stale' } : {})}
            />
          </div>
          <p className="waiting">
            <span className="dot pulse" />
            {vista.vencido ? 'Este código puede haber vencido. Pidiendo uno nuevo…' : 'Esperando escaneo…'}
          </p>
          <p className="how">En su celular: WhatsApp › Dispositivos vinculados › Vincular dispositivo.</p>
        </div>
      );
    case 'pausa':
      return (
        <div className="link-main">
          <Badge icono="clock" />
          <h2>Nadie escaneó el código en 10 minutos.</h2>
          <p className="how">Dejamos de pedir códigos para no cansar al servidor.</p>
          <button className="btn is-primary" type="button" onClick={onReanudar}>
            Reanudar
          </button>
        </div>
      );
    case 'mensaje':
      return (
        <div className="link-main">
          <Badge icono="check" />
          <h2>{vista.mensaje}</h2>
          <p className="how">
            {vista.comprobada === null
              ? 'Verificando que se mantenga…'
              : `Conectado. Última comprobación ${formatHora(vista.comprobada)}.`}
          </p>
        </div>
      );
    case 'caida':
      return (
        <div className="link-main">
          <Badge icono="cloudoff" />
          <div role="alert">
            <h2>Error de conexión al servidor de WhatsApp.</h2>
          </div>
          <p className="how">Reintentaremos en {vista.reintentoEn} s.</p>
        </div>
      );
    case 'prohibida':
      return (
        <div className="link-main">
          <Badge icono="lock" />
          <div role="alert">
            <h2>No tiene permiso para vincular WhatsApp.</h2>
          </div>
        </div>
      );
  }
}

const Envios = ({ vinculado }: { vinculado: boolean }) => (
  <aside className="card panel" aria-label="Qué se envía">
    <h2>{vinculado ? 'Su WhatsApp trabaja solo' : 'Para qué sirve'}</h2>
    <p>Se envían solos: confirmaciones de venta, alertas de stock bajo y comprobantes de agente.</p>
    <p className="hint">
      Quien escanea este código maneja el WhatsApp del negocio: muéstrelo solo a la persona encargada.
    </p>
    <Link className="btn" to="/agentes">
      <Icon name="swap" size="s" />
      Agentes bancarios
    </Link>
  </aside>
);

/** The clock of the page, once a second: what is on screen ages even when nothing arrives. */
function useAhora(): number {
  const [ahora, setAhora] = useState(() => Date.now());
  useEffect(() => {
    const id = setInterval(() => setAhora(Date.now()), 1000);
    return () => clearInterval(id);
  }, []);
  return ahora;
}
