import type { Puerta } from '@/domain/caja/puerta-caja';
import { ID_SIN_REGISTRO } from '@/features/conciliacion/textos-conciliacion';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { TextLink } from '@/ui/button/button-link';
import { TextButton } from '@/ui/button/text-button';

type Motivo = {
  texto: string;
  accion?: { nombre: string; a: string } | { nombre: string; hacer: () => void };
};

/** Why what only the bank has cannot be registered now; null: it can, or the caja is being checked. */
function motivoDe(puerta: Puerta): Motivo | null {
  switch (puerta.estado) {
    case 'sin-sesion':
      return {
        texto: 'Para registrar lo que falta, abra su turno.',
        accion: { nombre: 'Abrir caja', a: '/agentes' },
      };
    case 'solo-ventas':
      return {
        texto: `Para registrar lo que falta, use una caja que admita agentes: «${puerta.caja.nombre}» es solo de ventas.`,
        accion: { nombre: 'Ver cajas', a: '/cajas' },
      };
    case 'sin-comprobar':
      return {
        texto: 'No pudimos comprobar su caja: todavía no se puede registrar lo que falta.',
        accion: { nombre: 'Reintentar', hacer: puerta.reintentar },
      };
    case 'solo-lectura':
      return { texto: 'Su cuenta solo puede consultar: pida a un cajero que registre lo que falta.' };
    default:
      return null;
  }
}

export function SinRegistro({ puerta }: { puerta: Puerta }) {
  const motivo = motivoDe(puerta);
  if (!motivo) return null;
  const { texto, accion } = motivo;
  return (
    <Notice tono="caution" icono="lock">
      <p id={ID_SIN_REGISTRO}>{texto}</p>
      {accion && (
        <NoticeActs>
          {'a' in accion ? (
            <TextLink to={accion.a}>{accion.nombre}</TextLink>
          ) : (
            <TextButton onClick={accion.hacer}>{accion.nombre}</TextButton>
          )}
        </NoticeActs>
      )}
    </Notice>
  );
}
