import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { bandeja } from '@/features/bandeja/bandeja';
import type { Operacion } from '@/features/bandeja/operacion';
import { useBandeja } from '@/features/bandeja/use-bandeja';
import { sesionActivaQuery } from '@/features/sesion/caja-queries';
import { useUsuario } from '@/features/sesion/sesion-store';
import { Icon, type IconName } from '@/ui/icon';
import { getFilaCargada, transaccionesQuery } from './agentes-queries';
import { Aviso } from './aviso';
import { puedeAnular } from './puede-anular';
import { textoAnulada, textoOperacion, type Texto } from './textos-registro';
import type { TransaccionAgente } from './transaccion-agente';
import { useRegistro } from './use-registro';

const AnularDialog = lazy(async () => ({ default: (await import('./anular-dialog')).AnularDialog }));
const ImprimirDialog = lazy(async () => ({ default: (await import('./imprimir-dialog')).ImprimirDialog }));

const ICONOS: Record<Texto['tono'], IconName> = { in: 'okc', caution: 'warn', danger: 'err', qr: 'sync' };

/** One sentence in the strip. */
export const TextoAviso = ({ texto, acciones }: { texto: Texto; acciones?: ReactNode }) => (
  <Aviso
    tono={texto.tono}
    icono={texto.girando ? 'sync' : ICONOS[texto.tono]}
    {...(texto.girando ? { girando: true } : {})}
    acciones={acciones}
  >
    {texto.titulo && <strong>{texto.titulo} </strong>}
    {texto.texto}
    {texto.aviso && <strong> {texto.aviso}</strong>}
  </Aviso>
);

const suscribirRed = (avisar: () => void) => {
  addEventListener('online', avisar);
  addEventListener('offline', avisar);
  return () => {
    removeEventListener('online', avisar);
    removeEventListener('offline', avisar);
  };
};

/** The last confirmed operation, as it goes on in the outbox. */
export function OperacionAviso({ op, onCorregir }: Pick<AccionesProps, 'op' | 'onCorregir'>) {
  const client = useQueryClient();
  // Annulled in the list or in the detail, the strip hears of it here.
  useQuery(transaccionesQuery());
  const { conexion } = useBandeja();
  const conRed = useSyncExternalStore(suscribirRed, () => navigator.onLine);
  const id = op.serverId ?? op.ajena;
  const fila = (id !== null && getFilaCargada(client, id)) || op.titular;
  if (op.estado === 'REGISTRADA' && fila && !fila.estado)
    return (
      <Aviso tono="qr" icono="ban" acciones={<AccionesFila fila={fila} completas />}>
        {textoAnulada(fila)}
      </Aviso>
    );
  return (
    <TextoAviso
      texto={textoOperacion(op, conRed && conexion !== 'no-responde')}
      acciones={<AccionesOperacion op={op} fila={fila} onCorregir={onCorregir} />}
    />
  );
}

interface AccionesProps {
  op: Operacion;
  fila: TransaccionAgente | null;
  /** Undefined where there is no form to bring it back into. */
  onCorregir: ((op: Operacion) => void) | undefined;
}

function AccionesOperacion({ op, fila, onCorregir }: AccionesProps) {
  const usuario = useUsuario();
  switch (op.estado) {
    case 'REGISTRADA':
      return fila && <AccionesFila fila={fila} completas />;
    case 'DUPLICADA_AJENA':
    case 'RECHAZADA':
      return (
        <>
          {onCorregir && (
            <button className="link-btn" type="button" onClick={() => onCorregir(op)}>
              {op.estado === 'RECHAZADA' ? 'Corregir' : 'Corregir referencia'}
            </button>
          )}
          {fila && <AccionesFila fila={fila} />}
        </>
      );
    case 'RETENIDA':
      return op.retencion === 'parecida' ? (
        <>
          <button className="link-btn" type="button" onClick={() => void bandeja.esOtra(op.opId)}>
            No, es otra
          </button>
          {!op.incierta && (
            <button
              className="link-btn"
              type="button"
              onClick={() =>
                void bandeja.esLaMisma(op, { motivo: '', uid: usuario.id, usuario: usuario.name })
              }
            >
              Sí, es la misma
            </button>
          )}
        </>
      ) : (
        <Reintentar />
      );
    case 'PENDIENTE':
    case 'INCIERTA':
      return <Reintentar />;
    case 'DIFERENTE':
      return fila && <AccionesFila fila={fila} />;
    default:
      return null;
  }
}

const Reintentar = () => (
  <button className="link-btn" type="button" onClick={() => void bandeja.reintentar()}>
    <Icon name="sync" size="s" />
    Reintentar ahora
  </button>
);

/** `completas`: it is the cashier's own, to print and to annul; else only to look at. */
export function AccionesFila({ fila, completas = false }: { fila: TransaccionAgente; completas?: boolean }) {
  const usuario = useUsuario();
  const { registro } = useRegistro();
  const { data: sesion } = useQuery({ ...sesionActivaQuery(usuario.id), enabled: completas });
  const { search } = useLocation();
  const [abierto, setAbierto] = useState<'imprimir' | 'anular' | null>(null);
  const cerrar = () => setAbierto(null);
  if (!completas)
    return (
      <Link className="link-btn" to={{ pathname: `/agentes/${fila.id}`, search }}>
        <Icon name="eye" size="s" />
        Ver detalle
      </Link>
    );
  return (
    <>
      <button className="link-btn" type="button" onClick={() => setAbierto('imprimir')}>
        <Icon name="print" size="s" />
        Imprimir
      </button>
      {puedeAnular(usuario, fila, sesion) && (
        <button className="link-btn" type="button" onClick={() => setAbierto('anular')}>
          <Icon name="ban" size="s" />
          Anular
        </button>
      )}
      <Suspense fallback={null}>
        {abierto === 'imprimir' && <ImprimirDialog transaccion={fila} onCerrar={cerrar} />}
        {abierto === 'anular' && (
          // Annulled, the strip must no longer say that it is registered.
          <AnularDialog transaccion={fila} onCerrar={cerrar} onAnulada={registro.olvidar} />
        )}
      </Suspense>
    </>
  );
}
