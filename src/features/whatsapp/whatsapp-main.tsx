import { useIntervalEffect } from '@react-hookz/web';
import { useState } from 'react';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { anuncioDe, vistaDe, type Vista } from '@/domain/whatsapp/conexion-whatsapp';
import { EstadoConexion } from './estado-conexion';
import { Envios } from './envios-automaticos';
import { useConexion } from '@/domain/whatsapp/whatsapp-queries';
import { Page, PageHead } from '@/ui/page/page';
import { Button } from '@/ui/button/button';
import { Card } from '@/ui/page/card';
import { TONO, type Tono } from '@/ui/tone';

const TONO_DE: Record<Exclude<Vista['tipo'], 'mensaje'>, Tono> = {
  qr: 'caution',
  pausa: 'qr',
  caida: 'danger',
  prohibida: 'caution',
};

function tonoDe(vista: Vista): Tono {
  if (vista.tipo !== 'mensaje') return TONO_DE[vista.tipo];
  if (vista.sentido === 'otro') return 'caution';
  return vista.sentido === 'ambiguo' && vista.comprobada === null ? 'qr' : 'in';
}

const hayQueRecargar = (vista: Vista | null): boolean =>
  vista?.tipo === 'caida' || (vista?.tipo === 'mensaje' && vista.sentido === 'otro');

export function WhatsAppMain() {
  const { conexion, consultando, recargando, recargar, reanudar } = useConexion();
  const ahora = useAhora();
  const vista = conexion ? vistaDe(conexion, ahora) : null;
  return (
    <Page>
      <PageHead>
        <h1>WhatsApp</h1>
        <p>Vincule el WhatsApp del negocio</p>
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,22rem)] gap-4 max-lg:grid-cols-[minmax(0,1fr)]">
        <Card
          as="section"
          className={clsx(
            'grid grid-rows-[1fr_auto] justify-items-center gap-4 p-5 text-center max-sm:px-0 max-sm:pt-0 max-sm:pb-3',
            vista && TONO[tonoDe(vista)],
          )}
          aria-label="Vinculación"
        >
          <EstadoConexion vista={vista} consultando={consultando} onReanudar={reanudar} />
          {vista?.tipo !== 'prohibida' && (
            <Button
              variant={hayQueRecargar(vista) ? 'primary' : 'secondary'}
              size="big"
              aria-disabled={recargando}
              onClick={recargando ? undefined : vista?.tipo === 'pausa' ? reanudar : recargar}
            >
              <Icon name="sync" girando={recargando} />
              Recargar Estado / QR
            </Button>
          )}
        </Card>
        <Envios vinculado={vista?.tipo === 'mensaje' && vista.comprobada !== null ? vista.sentido : 'otro'} />
      </div>
      <p className="sr-only" role="status">
        {vista ? anuncioDe(vista) : ''}
      </p>
    </Page>
  );
}

function useAhora(): number {
  const [ahora, setAhora] = useState(() => Date.now());
  useIntervalEffect(() => setAhora(Date.now()), 1000);
  return ahora;
}
