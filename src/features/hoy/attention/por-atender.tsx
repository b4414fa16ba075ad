import { useState } from 'react';
import { clsx } from 'clsx';
import { useUsuario } from '@/domain/usuario/ingreso-store';
import { mostrarBandeja } from '@/engines/envios/envios';
import { ButtonLink } from '@/ui/button/button-link';
import { TextButton } from '@/ui/button/text-button';
import { Icon, type IconName } from '@/ui/icon';
import { TONO, type Tono } from '@/ui/tone';
import { Barra, Tarjeta } from '@/features/hoy/piezas';
import type { Asunto } from './asunto';
import { GRAVEDADES } from './asuntos';
import { fraseSinVer, type PorHacer } from './use-asuntos';
import { DeshacerRevision, RevisarButton, type Revisada } from './revisada';

const PRIMEROS = 6;

/** As many as are drawn before the others are asked for. */
const aLaVista = (asuntos: readonly Asunto[]): number =>
  Math.max(PRIMEROS, asuntos.findLastIndex(({ siempre }) => siempre) + 1);

/** What needs a person, worst first. A line goes when its cause does; only a near-duplicate by somebody's word, too. */
export function PorAtender({ asuntos, sinVer }: PorHacer) {
  /** the key of the first line that was folded; null: they still are */
  const [desplegados, setDesplegados] = useState<string | null>(null);
  const [revisada, setRevisada] = useState<Revisada | null>(null);
  const sinRevisar = fraseSinVer({ sinVer });
  const visibles = desplegados === null ? asuntos?.slice(0, aLaVista(asuntos)) : asuntos;
  return (
    <Tarjeta
      titulo="Por atender"
      aria-busy={!asuntos}
      junto={
        asuntos &&
        asuntos.length > 0 && (
          <span className="grid h-5.5 min-w-6 place-items-center rounded-full bg-caution-soft px-1.5 text-xs font-strong text-caution">
            {asuntos.length}
          </span>
        )
      }
    >
      {!asuntos && (
        <div className="grid gap-4 p-4">
          <Barra className="w-full" />
          <Barra className="w-full" />
        </div>
      )}
      {asuntos?.length === 0 && !sinRevisar && (
        <p className="flex items-center gap-2 p-4 text-sm text-ink-2 max-sm:px-3">
          <Icon name="check" className="text-in" />
          Nada por atender.
        </p>
      )}
      {visibles && visibles.length > 0 && (
        <ul>
          {visibles.map((asunto) => (
            <Renglon
              key={asunto.clave}
              {...asunto}
              conFoco={asunto.clave === desplegados}
              onRevisada={setRevisada}
            />
          ))}
        </ul>
      )}
      {revisada && (
        <DeshacerRevision
          key={revisada.parecida.opId}
          revisada={revisada}
          onDeshecha={() => setRevisada(null)}
        />
      )}
      {asuntos && sinRevisar && (
        <p className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2.5 px-4 py-2 text-sm text-ink-2 max-sm:px-3">
          <Icon name="warn" className="text-caution" />
          {sinRevisar}
        </p>
      )}
      <div className="flex items-center gap-x-4 self-end px-4 py-2 max-sm:flex-wrap max-sm:px-3">
        {asuntos && visibles && asuntos.length > visibles.length && (
          <TextButton
            className="flex-none max-lg:min-h-11 print:hidden"
            onClick={() => setDesplegados(asuntos[visibles.length]?.clave ?? '')}
          >
            Ver los {asuntos.length}
          </TextButton>
        )}
        <p className="text-2xs text-ink-3">
          Pendientes, diferencias y anulaciones: las que conoce este equipo. También las referencias parecidas
          y las conciliaciones.
        </p>
      </div>
    </Tarjeta>
  );
}

const GRAVEDAD = {
  urgente: { icono: 'stop', tono: 'danger' },
  revisar: { icono: 'warn', tono: 'caution' },
  aviso: { icono: 'info', tono: 'qr' },
} as const satisfies Record<Asunto['gravedad'], { icono: IconName; tono: Tono }>;

/** What is done over this very page. */
const AQUI: Record<NonNullable<Asunto['aqui']>, () => void> = {
  bandeja: () => mostrarBandeja(),
  // How it is corrected is said over every page.
  reloj: () => document.getElementById('aviso-reloj')?.focus(),
};

interface RenglonProps extends Asunto {
  conFoco: boolean;
  onRevisada: (revisada: Revisada) => void;
}

const enfocar = (enlace: HTMLElement | null): void => enlace?.focus();

function Renglon({ gravedad, asunto, detalle, verbo, a, aqui, parecida, conFoco, onRevisada }: RenglonProps) {
  const { icono, tono } = GRAVEDAD[gravedad];
  const { rol } = useUsuario();
  return (
    <li
      className={clsx(
        'grid min-h-10.75 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-2.5 border-b border-line py-0.5 ps-4 pe-2 max-lg:min-h-14 max-sm:py-2 max-sm:ps-3',
        TONO[tono],
      )}
    >
      <Icon name={icono} className="text-tone" />
      <div className="min-w-0 wrap-anywhere">
        <b className="block text-sm leading-tight font-semibold">
          <span className="sr-only">{GRAVEDADES[gravedad]}: </span>
          {asunto}
        </b>
        <small className="block text-2xs leading-snug text-ink-3 max-sm:mt-0.5">{detalle}</small>
      </div>
      <div className="flex flex-wrap items-center justify-end max-sm:flex-col">
        <ButtonLink
          ref={conFoco ? enfocar : undefined}
          variant="quiet"
          size="small"
          className="underline decoration-control underline-offset-[0.22em] max-lg:min-h-11 print:hidden"
          to={a}
          aria-label={`${verbo}: ${asunto}`}
          {...(aqui
            ? {
                onClick: (event) => {
                  event.preventDefault();
                  AQUI[aqui]();
                },
              }
            : {})}
        >
          {verbo}
        </ButtonLink>
        {parecida && rol === 'Administrador' && (
          <RevisarButton asunto={asunto} parecida={parecida} onRevisada={onRevisada} />
        )}
      </div>
    </li>
  );
}
