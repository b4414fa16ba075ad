import { useState, type ReactNode } from 'react';
import type { Anulacion } from '@/engines/envios/envios';
import { useNombreCaja } from '@/domain/caja/caja-de-sesion-queries';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { apiOrigin } from '@/lib/env';
import { formatFechaHora } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { montoEnLetras } from '@/lib/text/monto-en-letras';
import { limpia } from '@/lib/referencia';
import { safeUrl } from '@/lib/safe-url';
import { clsx } from 'clsx';
import { Icon } from '@/ui/icon';
import { Nombre } from '@/domain/usuario/nombres/nombre';
import { totalEnEfectivo } from '@/domain/transaccion/efectivo/total-en-efectivo';
import type { TransaccionAgente } from '@/domain/transaccion/transaccion-agente';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { OperationWord } from '@/ui/text/operation-word';
import { Chip } from '@/ui/text/chip';
import { Hint } from '@/ui/form/error-line';
import { Notice } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';
import { TONO } from '@/ui/tone';

export function DetalleCampos({
  transaccion,
  anulacion,
}: {
  transaccion: TransaccionAgente;
  anulacion: Anulacion | undefined;
}) {
  const yo = useUsuario();
  const caja = useNombreCaja(transaccion.id_sesion_caja);
  const { tipo_operacion, monto, estado } = transaccion;
  const { nombre, tono, icono, signo } = TIPOS_OPERACION[tipo_operacion];
  const total = totalEnEfectivo(transaccion);
  return (
    <>
      <div className="grid grid-cols-[1fr_auto] items-center gap-x-3 gap-y-1 rounded-card bg-surface-2 px-4 py-3">
        <OperationWord tono={tono} icono={icono}>
          {nombre}
        </OperationWord>
        {estado ? (
          <Chip plain>
            <Icon name="check" size="s" />
            Activa
          </Chip>
        ) : (
          <Chip tono="danger">
            <Icon name="ban" size="s" />
            Anulada
          </Chip>
        )}
        <p
          className={clsx(
            'col-span-full text-2xl leading-tight font-strong tracking-[-0.015em]',
            estado ? ['text-tone', TONO[tono]] : 'text-ink-3 line-through',
          )}
        >
          {signo + formatMonto(monto)}
        </p>
        <Hint className="col-span-full">{montoEnLetras(monto)}</Hint>
      </div>
      {!estado && <Anulada anulacion={anulacion} yo={yo.id} />}
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 max-sm:gap-x-3 max-sm:gap-y-2">
        <Dato nombre="Fecha y hora">{formatFechaHora(transaccion.fecha)}</Dato>
        <Dato nombre="Banco">{limpia(transaccion.banco)}</Dato>
        <Dato nombre="N.º de referencia" ancho>
          <Referencia texto={limpia(transaccion.nro_referencia)} />
        </Dato>
        <Dato nombre="Comisión al cliente">{formatMonto(transaccion.comision_cliente)}</Dato>
        <Dato nombre="Comisión del banco">{formatMonto(transaccion.comision_banco)}</Dato>
        <Dato nombre={total.nombre}>{formatMonto(total.monto)}</Dato>
        <Dato nombre="Sesión de caja">
          N.º {transaccion.id_sesion_caja}
          {caja && ` · ${caja}`}
        </Dato>
        <Dato nombre="Comprobante del banco" ancho>
          <EnlaceComprobante url={transaccion.url_comprobante} />
        </Dato>
        <Dato nombre="Registrada por">
          <Nombre id={transaccion.id_user_create} />
        </Dato>
        <Dato nombre="Creada">{formatFechaHora(transaccion.created_at)}</Dato>
        {transaccion.updated_at !== transaccion.created_at && (
          <Dato nombre="Último cambio">
            {formatFechaHora(transaccion.updated_at)}
            {transaccion.id_user_update && (
              <>
                {' · '}
                <Nombre id={transaccion.id_user_update} />
              </>
            )}
          </Dato>
        )}
      </dl>
    </>
  );
}

const Dato = ({ nombre, ancho, children }: { nombre: string; ancho?: true; children: ReactNode }) => (
  <div className={clsx(ancho && 'col-span-full')}>
    <dt className="text-xs font-semibold text-ink-2">{nombre}</dt>
    <dd className="wrap-anywhere">{children}</dd>
  </div>
);

/** The server keeps neither who annulled nor why; this device does when it was done here. */
function Anulada({ anulacion, yo }: { anulacion: Anulacion | undefined; yo: number }) {
  if (!anulacion)
    return (
      <Notice tono="danger" icono="ban" as="p">
        Está anulada: fuera de los saldos. El motivo no está en este equipo.
      </Notice>
    );
  const { motivo, cuando, uid, usuario, resultado } = anulacion;
  const quien = uid === yo ? 'usted' : usuario;
  return (
    <Notice tono="danger" icono="ban">
      <div>
        <p>
          {resultado === 'ya-anulada'
            ? `Ya estaba anulada cuando ${quien} quiso anularla el ${formatFechaHora(cuando)}.`
            : `La anuló ${quien} el ${formatFechaHora(cuando)}.`}
        </p>
        <p>
          Motivo: <q>{motivo}</q>
        </p>
      </div>
    </Notice>
  );
}

function Referencia({ texto }: { texto: string }) {
  const [aviso, setAviso] = useState('');
  const copiar = async () => {
    try {
      await navigator.clipboard.writeText(texto);
      setAviso('Copiada');
    } catch {
      setAviso('No se pudo copiar');
    }
  };
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span className="min-w-0 font-semibold tracking-[0.02em]">{texto}</span>
      <TextButton aria-label="Copiar referencia" onClick={() => void copiar()}>
        <Icon name="file" size="s" />
        Copiar
      </TextButton>
      <span className="text-xs text-ink-3" role="status">
        {aviso}
      </span>
    </span>
  );
}

/** A link only when it is https or the API's own; any other address is shown, not followed. */
function EnlaceComprobante({ url }: { url: string | null | undefined }) {
  if (!url) return 'No tiene';
  const segura = safeUrl(url, apiOrigin());
  if (!segura) return limpia(url);
  return (
    <a href={segura} target="_blank" rel="noopener noreferrer">
      {limpia(url)} <Icon name="external" size="s" className="inline align-[-0.125em]" />
      <span className="sr-only">(se abre fuera del sistema)</span>
    </a>
  );
}
