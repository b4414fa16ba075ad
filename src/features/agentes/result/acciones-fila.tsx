import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { sesionActivaQuery } from '@/domain/caja/caja-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { Icon } from '@/ui/icon';
import { AccionConTecla } from '@/features/agentes/keys/accion-con-tecla';
import { ImprimirDialog } from '@/features/agentes/detail/imprimir';
import { AnularDialog, ComprobanteWhatsapp } from '@/features/agentes/dialogos';
import { puedeAnular } from '@/domain/transaccion/puede-anular';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TextLink } from '@/ui/button/button-link';
import { TextButton } from '@/ui/button/text-button';

/** `completas`: the row is the cashier's own, to print and to annul; else only to look at. */
export function AccionesFila({ fila, completas = false }: { fila: TransaccionAgente; completas?: boolean }) {
  const usuario = useUsuario();
  const { data: sesion } = useQuery({ ...sesionActivaQuery(usuario.id), enabled: completas });
  const { search } = useLocation();
  const [abierto, setAbierto] = useState<'imprimir' | 'whatsapp' | 'anular' | null>(null);
  const cerrar = () => setAbierto(null);
  if (!completas)
    return (
      <TextLink to={{ pathname: `/agentes/${fila.id}`, search }}>
        <Icon name="eye" size="s" />
        Ver detalle
      </TextLink>
    );
  return (
    <>
      <AccionConTecla tecla="I" icono="print" onHacer={() => setAbierto('imprimir')}>
        Imprimir
      </AccionConTecla>
      <TextButton aria-label="Enviar por WhatsApp" onClick={() => setAbierto('whatsapp')}>
        <Icon name="chat" size="s" />
        WhatsApp
      </TextButton>
      {puedeAnular(usuario, fila, sesion) && (
        <AccionConTecla tecla="A" icono="ban" onHacer={() => setAbierto('anular')}>
          Anular
        </AccionConTecla>
      )}
      <Suspense fallback={null}>
        {abierto === 'imprimir' && <ImprimirDialog transaccion={fila} onCerrar={cerrar} />}
        {abierto === 'whatsapp' && <ComprobanteWhatsapp transaccion={fila} onCerrar={cerrar} />}
        {abierto === 'anular' && <AnularDialog transaccion={fila} onCerrar={cerrar} />}
      </Suspense>
    </>
  );
}
