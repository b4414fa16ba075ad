import { Link } from 'react-router-dom';
import { Icon } from '@/ui/icon';

/** What the linked WhatsApp is for, beside the link itself, and the way to the agents. */
export const Envios = ({ vinculado }: { vinculado: boolean }) => (
  <aside className="card panel envios" aria-label="Qué se envía">
    <h2>{vinculado ? 'Su WhatsApp trabaja solo' : 'Para qué sirve'}</h2>
    {vinculado ? (
      <p>Se envían solos: confirmaciones de venta, alertas de stock bajo y comprobantes de agente.</p>
    ) : (
      <>
        <p>
          Con el WhatsApp vinculado, el sistema manda por usted las confirmaciones de venta, las alertas de
          stock bajo y los comprobantes de agente.
        </p>
        <p className="hint">
          Quien escanea el código maneja el WhatsApp del negocio: muéstrelo solo a la persona encargada.
        </p>
      </>
    )}
    <Link className="btn" to="/agentes">
      <Icon name="swap" size="s" />
      Agentes bancarios
    </Link>
  </aside>
);
