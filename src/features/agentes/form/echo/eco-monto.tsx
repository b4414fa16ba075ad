import { useDebouncedEffect } from '@react-hookz/web';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { comisionesEnGaveta, efectoQr, useAjustes } from '@/domain/ajustes/ajustes';
import { usePuertaCaja } from '@/domain/caja/puerta-caja';
import { montoEnLetras } from '@/lib/text/monto-en-letras';
import { centavos, formatMonto, parseMonto } from '@/lib/monto';
import { Icon } from '@/ui/icon';
import { efectoEnCaja, type Efecto } from '@/domain/transaccion/efectivo/efecto-caja';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { Eco, EcoPorVenir } from './eco';
import type { ControlDeTransaccion } from '@/features/agentes/form/transaccion-valores';

/** pause in typing after which the echo is read out, ms */
const REPOSO_MS = 1_200;

function useReposado(texto: string): string {
  const [reposado, setReposado] = useState('');
  useDebouncedEffect(() => setReposado(texto), [texto], REPOSO_MS);
  return reposado;
}

export function EcoMonto({ control }: { control: ControlDeTransaccion }) {
  const ajustes = useAjustes();
  const puerta = usePuertaCaja();
  const { tipo_operacion, banco, monto: tecleado, comision_cliente } = useWatch({ control });
  const monto = parseMonto(tecleado ?? '');
  const comision = parseMonto(comision_cliente ?? '');
  const leido = monto.ok && tipo_operacion !== undefined;
  const efecto = leido
    ? efectoEnCaja(
        {
          tipo_operacion,
          monto: monto.centavos,
          comision_cliente: comision.ok ? comision.centavos : centavos(0),
        },
        efectoQr(ajustes, banco ?? ''),
        puerta.estado === 'lista' && !comisionesEnGaveta(ajustes, puerta.caja.id),
      )
    : null;
  const letras = leido ? montoEnLetras(monto.centavos) : '';
  const anuncio = useReposado(efecto ? `${letras}. ${efecto.antes}${efecto.cifra}${efecto.despues}` : '');
  return (
    <Eco tono={efecto && tipo_operacion ? TIPOS_OPERACION[tipo_operacion].tono : undefined}>
      {leido && efecto ? (
        <>
          <p className="text-xs leading-snug text-ink-2 [[data-fields]:has([data-error])_&]:sr-only">
            <strong className="me-1.5 text-lg whitespace-nowrap text-ink">
              {formatMonto(monto.centavos)}
            </strong>{' '}
            {letras}
          </p>
          <EfectoEnCaja efecto={efecto} />
        </>
      ) : (
        <EcoPorVenir />
      )}
      <p className="sr-only" aria-live="polite">
        {anuncio}
      </p>
    </Eco>
  );
}

const SIGNOS = { '1': 'plus', '-1': 'minus', '0': 'swap' } as const;

const EfectoEnCaja = ({ efecto: { antes, cifra, despues, signo } }: { efecto: Efecto }) => (
  <p className="flex gap-2 text-sm leading-snug">
    <Icon name={SIGNOS[signo]} className="mt-[0.02rem] text-tone" />
    <span>
      {antes}
      {cifra && <strong className="text-base whitespace-nowrap">{cifra}</strong>}
      {despues}
    </span>
  </p>
);
