import { Icon } from '@/ui/icon';
import { Panel } from '@/ui/panel';
import { resumir, textoResumen } from './resumen-bandeja';
import { TEXTO_TOPE, type Tope } from './topes';
import { useAhora } from './use-ahora';
import { useBandeja } from './use-bandeja';
import { mostrarBandeja } from './vista-bandeja';

/** What stands in the form's place when too much waits on this device. */
export function TopePanel({ tope }: { tope: Tope }) {
  const { operaciones } = useBandeja();
  const ahora = useAhora();
  return (
    <Panel
      tono="danger"
      icono="lock"
      titulo="Registro bloqueado"
      accion={
        <button className="btn is-primary is-big" type="button" onClick={() => mostrarBandeja()}>
          <Icon name="clock" />
          Ver pendientes
        </button>
      }
    >
      <p>{TEXTO_TOPE[tope]} Para registrar más se necesita a un Administrador.</p>
      <p className="muted">{textoResumen(resumir(operaciones), ahora)}</p>
    </Panel>
  );
}
