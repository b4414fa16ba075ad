import { useEffect, useRef, useState } from 'react';
import { diaLaPaz, formatDia, formatHora, hoy } from '@/lib/fecha';
import { formatMonto } from '@/lib/monto';
import { Icon, type IconName } from '@/ui/icon';
import { actosDe, type Acto, type Mirante } from './actos';
import { ComparacionTabla } from './comparacion-tabla';
import { corrigeTodo } from './correccion';
import { CorregirForm } from './corregir-form';
import { MotivoForm } from './motivo-form';
import type { Operacion } from '@/engines/envios/envios';
import { etiquetaDe, fraseDe } from './textos-bandeja';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { esDirecta, type Pedido } from './use-actos';
import { OperationWord } from '@/ui/text/operation-word';
import { Amount } from '@/ui/text/amount';
import { ButtonLink } from '@/ui/button/button-link';
import { Button } from '@/ui/button/button';
import { Chip } from '@/ui/text/chip';
import { TrayActs, TrayItem, TrayMeta, TrayRow, TraySay } from '@/features/bandeja/tray-parts';

interface OperacionItemProps {
  op: Operacion;
  mirante: Mirante;
  iguales: number;
  ocupado: boolean;
  /** resolves to whether it was done */
  onPedir: (pedido: Pedido) => Promise<boolean>;
  onVer: () => void;
}

const BOTONES: Record<Exclude<Acto, 'ver'>, { texto: string; icono?: IconName }> = {
  reintentar: { texto: 'Reintentar ahora', icono: 'sync' },
  comprobar: { texto: 'Comprobar ahora', icono: 'sync' },
  ingresar: { texto: 'Ingresar', icono: 'lock' },
  enviar: { texto: 'Enviar ahora', icono: 'sync' },
  corregir: { texto: 'Corregir referencia', icono: 'pencil' },
  'otra-referencia': { texto: 'Registrar con otra referencia', icono: 'pencil' },
  pasar: { texto: 'Pasar a la sesión abierta', icono: 'swap' },
  'es-la-misma': { texto: 'Es la misma' },
  'es-otra': { texto: 'Es otra' },
  descartar: { texto: 'Descartar' },
  cerrar: { texto: 'Cerrar caso' },
};

type Formulario = 'corregir' | 'descartar' | 'es-la-misma' | 'cerrar';

function formularioDe(acto: Acto, { estado }: Operacion): Formulario | null {
  switch (acto) {
    case 'corregir':
    case 'otra-referencia':
      return 'corregir';
    case 'es-la-misma':
      return estado === 'DUPLICADA_AJENA' ? 'es-la-misma' : null;
    case 'descartar':
    case 'cerrar':
      return acto;
    default:
      return null;
  }
}

const cuando = (ms: number): string =>
  diaLaPaz(ms) === hoy() ? formatHora(ms) : `${formatDia(ms)} ${formatHora(ms)}`;

export function OperacionItem({ op, mirante, iguales, ocupado, onPedir, onVer }: OperacionItemProps) {
  const [formulario, setFormulario] = useState<Formulario | null>(null);
  /** Its form was opened last: left without doing it, the focus is back on this act. */
  const [pulsada, setPulsada] = useState<Acto | null>(null);
  const ref = useRef<HTMLLIElement>(null);
  const { datos, titular } = op;
  const { nombre, icono, signo, tono } = TIPOS_OPERACION[datos.tipo_operacion];
  const etiqueta = etiquetaDe(op);
  const { texto, fuerte } = fraseDe(op, iguales, mirante);
  const actos = actosDe(op, mirante);
  useEffect(() => {
    if (formulario) ref.current?.querySelector<HTMLElement>('form [data-primero], form input')?.focus();
  }, [formulario]);
  // A late row or another tab may have answered meanwhile: then the form has nothing left to do.
  const abierto =
    formulario && actos.some((acto) => formularioDe(acto, op) === formulario) ? formulario : null;

  const volver = () => {
    setFormulario(null);
    ref.current?.focus();
  };
  const pulsar = (acto: Acto) => {
    const siguiente = formularioDe(acto, op);
    if (siguiente) {
      setFormulario(siguiente);
      setPulsada(acto);
    } else if (esDirecta(acto)) void onPedir({ acto });
  };
  return (
    <TrayItem
      ref={ref}
      id={`op-${op.opId}`}
      tabIndex={-1}
      aria-label={`${nombre} ${formatMonto(datos.monto)}, ref. ${datos.nro_referencia}`}
    >
      <TrayRow>
        <OperationWord tono={tono} icono={icono}>
          {nombre}
        </OperationWord>
        <Chip tono={etiqueta.tono}>
          <Icon name={etiqueta.icono} size="s" girando={op.estado === 'ENVIANDO'} />
          {etiqueta.texto}
        </Chip>
        <Amount tono={tono}>{signo + formatMonto(datos.monto)}</Amount>
      </TrayRow>
      <TrayMeta>
        {datos.banco} · ref. {datos.nro_referencia} · confirmada {cuando(op.confirmadaEn)}
        {op.uid !== mirante.id && ` · de ${op.usuario}`}
      </TrayMeta>
      <TraySay>
        {texto} {fuerte && <strong>{fuerte}</strong>}
      </TraySay>
      {op.estado === 'DUPLICADA_AJENA' && titular && <ComparacionTabla op={op} fila={titular} />}
      {abierto === 'corregir' && (
        <CorregirForm
          op={op}
          ocupado={ocupado}
          onVolver={volver}
          onGuardar={(correccion, parecidaA) =>
            void onPedir({ acto: 'corregir', correccion, ...(parecidaA && { parecidaA }) })
          }
        />
      )}
      {abierto && abierto !== 'corregir' && (
        <MotivoForm
          decision={abierto}
          ocupado={ocupado}
          onVolver={volver}
          onDecidir={(resultado, motivo) => void onPedir({ acto: abierto, resultado, motivo })}
        />
      )}
      {!abierto && actos.length > 0 && (
        <Actos
          op={op}
          actos={actos}
          ocupado={ocupado}
          volverA={formulario === null ? pulsada : null}
          onPulsar={pulsar}
          onVer={onVer}
        />
      )}
    </TrayItem>
  );
}

interface ActosProps extends Pick<OperacionItemProps, 'op' | 'ocupado' | 'onVer'> {
  actos: readonly Acto[];
  volverA: Acto | null;
  onPulsar: (acto: Acto) => void;
}

const Actos = ({ op, actos, ocupado, volverA, onPulsar, onVer }: ActosProps) => (
  <TrayActs>
    {actos.map((acto, i) =>
      acto === 'ver' ? (
        op.serverId !== null && (
          <ButtonLink key={acto} size="small" to={`/agentes/${op.serverId}`} onClick={onVer}>
            <Icon name="eye" size="s" />
            Ver detalle
          </ButtonLink>
        )
      ) : (
        <Boton
          key={acto}
          {...BOTONES[acto]}
          {...(acto === 'corregir' && corrigeTodo(op) ? { texto: 'Corregir' } : {})}
          destacado={i === 0 || acto === 'es-la-misma' || acto === 'es-otra'}
          ocupado={ocupado}
          volver={acto === volverA}
          onPulsar={() => onPulsar(acto)}
        />
      ),
    )}
  </TrayActs>
);

interface BotonProps {
  texto: string;
  icono?: IconName;
  destacado: boolean;
  ocupado: boolean;
  volver: boolean;
  onPulsar: () => void;
}

const enfocar = (boton: HTMLButtonElement | null): void => boton?.focus();

const Boton = ({ texto, icono, destacado, ocupado, volver, onPulsar }: BotonProps) => (
  <Button
    ref={volver ? enfocar : undefined}
    variant={destacado ? 'secondary' : 'quiet'}
    size="small"
    aria-disabled={ocupado}
    onClick={() => {
      if (!ocupado) onPulsar();
    }}
  >
    {icono && <Icon name={icono} size="s" />}
    {texto}
  </Button>
);
