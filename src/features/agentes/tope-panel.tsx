import { useLayoutEffect } from 'react';
import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel/panel';
import {
  resumir,
  textoResumen,
  TEXTO_TOPE,
  useAhora,
  useOperaciones,
  useTope,
  mostrarBandeja,
} from '@/engines/envios/envios';
import { Button } from '@/ui/button/button';

interface TopePanelProps {
  onTapar: (tapa: boolean) => void;
}

export function TopePanel({ onTapar }: TopePanelProps) {
  const operaciones = useOperaciones();
  const ahora = useAhora();
  const { tope, levantadoHasta } = useTope();
  const tapa = tope !== null && levantadoHasta === null;
  useLayoutEffect(() => onTapar(tapa), [tapa, onTapar]);
  if (!tapa) return null;
  return (
    <Panel
      tono="danger"
      icono="lock"
      titulo="Registro bloqueado"
      unica
      accion={
        <Button variant="primary" size="big" onClick={() => mostrarBandeja()}>
          <Icon name="clock" />
          Ver pendientes
        </Button>
      }
    >
      <p>{TEXTO_TOPE[tope]} Para registrar más se necesita a un Administrador.</p>
      <p className="text-ink-3">{textoResumen(resumir(operaciones), ahora)}</p>
    </Panel>
  );
}
