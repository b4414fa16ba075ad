import type { ComponentProps, ReactNode } from 'react';
import { cva, type VariantProps } from 'class-variance-authority';
import { clsx } from 'clsx';
import { formatHora } from '@/lib/fecha';
import { porServidor } from '@/lib/time/reloj';
import { Icon, type IconName } from '@/ui/icon';
import type { Vista } from '@/domain/whatsapp/conexion-whatsapp';
import { Button } from '@/ui/button/button';

interface Props {
  vista: Vista | null;
  consultando: boolean;
  onReanudar: () => void;
}

export const EstadoConexion = (props: Props) => (
  <div className="grid min-h-112 w-full content-center justify-items-center gap-3 max-sm:min-h-118 max-sm:py-3">
    {contenido(props)}
  </div>
);

function contenido({ vista, consultando, onReanudar }: Props): ReactNode {
  if (!vista) {
    return (
      <>
        <Marco vacio />
        <Linea>Consultando el estado…</Linea>
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
          <Titular>Nadie escaneó el código en 10 minutos.</Titular>
          <Linea>Dejamos de pedir códigos. Pulse «Reanudar» cuando tenga el celular a mano.</Linea>
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
          <Linea>{consultando ? 'Reintentando…' : `Reintentaremos en ${vista.reintentoEn} s.`}</Linea>
        </>
      );
    case 'prohibida':
      return <Alerta icono="lock">No tiene permiso para vincular WhatsApp.</Alerta>;
  }
}

const CONECTADO = 'WhatsApp conectado';
const VERIFICANDO = 'Verificando que se mantenga…';

function Mensaje({ mensaje, sentido, comprobada }: Extract<Vista, { tipo: 'mensaje' }>) {
  if (sentido === 'otro') {
    return (
      <>
        <Badge icono="warn" />
        <Titular>No se pudo confirmar la conexión</Titular>
        <Linea que="dicho">{mensaje}</Linea>
        <Linea>
          Recargue el estado. Si sigue igual, mire en su celular: WhatsApp › Dispositivos vinculados.
        </Linea>
      </>
    );
  }
  if (comprobada === null) {
    return (
      <>
        <Badge icono={sentido === 'conectado' ? 'check' : 'clock'} />
        <Titular>{sentido === 'conectado' ? mensaje : 'Sin confirmar'}</Titular>
        {sentido === 'ambiguo' && <Linea que="dicho">{mensaje}</Linea>}
        <Linea>{VERIFICANDO}</Linea>
      </>
    );
  }
  return (
    <>
      <Badge icono="check" />
      {sentido === 'conectado' ? (
        <Titular>{CONECTADO}</Titular>
      ) : (
        <Titular>
          Conectado{' '}
          <small className="block text-sm font-normal text-ink-2">
            (WhatsApp responde lo mismo mientras prepara un código)
          </small>
        </Titular>
      )}
      {mensaje !== CONECTADO && <Linea que="dicho">{mensaje}</Linea>}
      <Linea>{`Conectado. Última comprobación ${formatHora(porServidor(comprobada))}.`}</Linea>
    </>
  );
}

const CodigoQr = ({ src, vencido }: { src: string; vencido: boolean }) => (
  <>
    <Marco>
      <img
        src={src}
        alt="Código QR para vincular WhatsApp"
        draggable={false}
        data-stale={vencido || undefined}
        className="h-auto max-h-[290px] w-auto max-w-[290px] min-w-[264px] [image-rendering:pixelated] data-stale:[filter:blur(7px)]"
      />
    </Marco>
    <Linea que="espera">
      <span
        data-pulso=""
        className="me-2 inline-block size-2 animate-pulse-soft rounded-full bg-tone-line align-[0.08em] motion-reduce:animate-none forced-colors:bg-[Highlight] forced-colors:forced-color-adjust-none"
      />
      {vencido ? 'Este código puede haber vencido. Pidiendo uno nuevo…' : 'Esperando escaneo…'}
    </Linea>
    <Linea>En su celular: WhatsApp › Dispositivos vinculados › Vincular dispositivo.</Linea>
  </>
);

const Marco = ({ vacio = false, children }: { vacio?: boolean; children?: ReactNode }) => (
  <div
    data-qr=""
    className={clsx(
      'grid aspect-square w-[min(330px,100%)] place-items-center rounded-card border border-line max-sm:w-full max-sm:rounded-none max-sm:border-0 forced-colors:forced-color-adjust-none',
      vacio ? 'bg-surface-3' : 'bg-[#fff]',
    )}
  >
    {children}
  </div>
);

const Titular = ({ children }: { children: ReactNode }) => (
  <h2 className="max-w-[24ch] text-[1.25rem] text-balance wrap-anywhere">{children}</h2>
);

const lineaVariants = cva('max-w-[36ch] max-sm:px-3', {
  variants: {
    que: {
      ayuda: 'text-sm text-ink-2',
      dicho: 'text-sm text-balance wrap-anywhere text-ink-2',
      espera: 'font-strong text-balance text-ink',
    },
  },
  defaultVariants: { que: 'ayuda' },
});

const Linea = ({ que, ...p }: ComponentProps<'p'> & VariantProps<typeof lineaVariants>) => (
  <p data-line={que} className={lineaVariants({ que })} {...p} />
);

const Badge = ({ icono }: { icono: IconName }) => (
  <div className="grid size-22 place-items-center rounded-full bg-tone-soft text-tone">
    <Icon name={icono} size="2xl" />
  </div>
);

const Alerta = ({ icono, children }: { icono: IconName; children: ReactNode }) => (
  <>
    <Badge icono={icono} />
    <div role="alert">
      <Titular>{children}</Titular>
    </div>
  </>
);
