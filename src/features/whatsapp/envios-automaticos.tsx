import { Icon } from '@/ui/icon';
import type { Sentido } from '@/domain/whatsapp/mensaje-whatsapp';
import { Hint } from '@/ui/form/error-line';
import { ButtonLink } from '@/ui/button/button-link';
import { Card } from '@/ui/page/card';
import { panelClass } from '@/ui/panel/panel-look';

const TITULOS: Record<Sentido, string> = {
  conectado: 'Su WhatsApp trabaja solo',
  ambiguo: 'Qué se envía solo',
  otro: 'Para qué sirve',
};

export const Envios = ({ vinculado }: { vinculado: Sentido }) => (
  <Card as="aside" className={panelClass} aria-label="Qué se envía">
    <h2>{TITULOS[vinculado]}</h2>
    {vinculado !== 'otro' ? (
      <>
        <p>Se envían solos: confirmaciones de venta, alertas de stock bajo y comprobantes de agente.</p>
        {vinculado === 'ambiguo' && (
          <Hint>
            Solo mientras esté vinculado. Para estar seguro, mire en su celular: WhatsApp › Dispositivos
            vinculados.
          </Hint>
        )}
      </>
    ) : (
      <>
        <p>
          Con el WhatsApp vinculado, el sistema manda por usted las confirmaciones de venta, las alertas de
          stock bajo y los comprobantes de agente.
        </p>
        <Hint>
          Quien escanea el código maneja el WhatsApp del negocio: muéstrelo solo a la persona encargada.
        </Hint>
      </>
    )}
    <ButtonLink to="/agentes">
      <Icon name="swap" size="s" />
      Agentes bancarios
    </ButtonLink>
  </Card>
);
