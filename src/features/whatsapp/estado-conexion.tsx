import type { ReactNode } from 'react';
import { formatHora } from '@/lib/fecha';
import { porServidor } from '@/lib/time/reloj';
import { Icon, type IconName } from '@/ui/icon';
import type { Vista } from './conexion-whatsapp';
import { Button } from '@/ui/button/button';

interface Props {
  /** null until the first answer */
  vista: Vista | null;
  /** A question is under way. */
  consultando: boolean;
  onReanudar: () => void;
}

/** What is known of the link, one panel at a time. */
export const EstadoConexion = (props: Props) => <div className="link-main">{contenido(props)}</div>;

function contenido({ vista, consultando, onReanudar }: Props): ReactNode {
  if (!vista) {
    return (
      <>
        <div className="qr is-empty" />
        <p className="how">Consultando el estado…</p>
      </>
    );
  }
  switch (vista.tipo) {
    case 'qr':
      return <CodigoQr src={vista.src} vencido={vista.vencido} />;
    case 'pausa':
      return (
        <>
          <Badge icono="clock" />
          <h2>Nadie escaneó el código en 10 minutos.</h2>
          <p className="how">Dejamos de pedir códigos. Pulse «Reanudar» cuando tenga el celular a mano.</p>
          <Button variant="primary" onClick={onReanudar}>
            Reanudar
          </Button>
        </>
      );
    case 'mensaje':
      return <Mensaje {...vista} />;
    case 'caida':
      return (
        <>
          <Alerta icono="cloudoff">Error de conexión al servidor de WhatsApp.</Alerta>
          <p className="how">{consultando ? 'Reintentando…' : `Reintentaremos en ${vista.reintentoEn} s.`}</p>
        </>
      );
    case 'prohibida':
      return <Alerta icono="lock">No tiene permiso para vincular WhatsApp.</Alerta>;
  }
}

const CONECTADO = 'WhatsApp conectado';
const VERIFICANDO = 'Verificando que se mantenga…';

/** What the gateway said, under a headline of our own once we know what it means. */
function Mensaje({ mensaje, sentido, comprobada }: Extract<Vista, { tipo: 'mensaje' }>) {
  if (sentido === 'otro') {
    return (
      <>
        <Badge icono="warn" />
        <h2>No se pudo confirmar la conexión</h2>
        <p className="dicho">{mensaje}</p>
        <p className="how">
          Recargue el estado. Si sigue igual, mire en su celular: WhatsApp › Dispositivos vinculados.
        </p>
      </>
    );
  }
  if (comprobada === null) {
    return (
      <>
        <Badge icono={sentido === 'conectado' ? 'check' : 'clock'} />
        <h2>{sentido === 'conectado' ? mensaje : 'Sin confirmar'}</h2>
        {sentido === 'ambiguo' && <p className="dicho">{mensaje}</p>}
        <p className="how">{VERIFICANDO}</p>
      </>
    );
  }
  return (
    <>
      <Badge icono="check" />
      {sentido === 'conectado' ? (
        <h2>{CONECTADO}</h2>
      ) : (
        <h2>
          Conectado <small>(WhatsApp responde lo mismo mientras prepara un código)</small>
        </h2>
      )}
      {mensaje !== CONECTADO && <p className="dicho">{mensaje}</p>}
      <p className="how">{`Conectado. Última comprobación ${formatHora(porServidor(comprobada))}.`}</p>
    </>
  );
}

const CodigoQr = ({ src, vencido }: { src: string; vencido: boolean }) => (
  <>
    <div className="qr">
      <img
        src={src}
        alt="Código QR para vincular WhatsApp"
        draggable={false}
        {...(vencido ? { className: 'is-stale' } : {})}
      />
    </div>
    <p className="waiting">
      <span
        data-pulso=""
        className="dot size-2 flex-none animate-pulse-soft rounded-full bg-tone-line motion-reduce:animate-none forced-colors:bg-[Highlight] forced-colors:forced-color-adjust-none"
      />
      {vencido ? 'Este código puede haber vencido. Pidiendo uno nuevo…' : 'Esperando escaneo…'}
    </p>
    <p className="how">En su celular: WhatsApp › Dispositivos vinculados › Vincular dispositivo.</p>
  </>
);

const Badge = ({ icono }: { icono: IconName }) => (
  <div className="big-badge">
    <Icon name={icono} />
  </div>
);

const Alerta = ({ icono, children }: { icono: IconName; children: ReactNode }) => (
  <>
    <Badge icono={icono} />
    <div role="alert">
      <h2>{children}</h2>
    </div>
  </>
);
