import { useState, type ReactNode } from 'react';
import { clsx } from 'clsx';
import { createPortal } from 'react-dom';
import { Link } from 'react-router-dom';
import { nombreDeVersion, useReglas } from '@/domain/reglas/reglas';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import { useUsaPista } from '@/domain/usuario/pistas/pistas-sabidas';
import { Button } from '@/ui/button/button';
import { Dialog } from '@/ui/dialog/dialog';
import { FootHint } from '@/ui/dialog/dialog-frame';
import { IconInput } from '@/ui/form/input';
import { Icon } from '@/ui/icon';
import { Kbd } from '@/ui/text/kbd';
import { OperationWord } from '@/ui/text/operation-word';
import {
  ATAJOS,
  coincide,
  EN_GAVETA,
  PALABRAS,
  PROBLEMAS,
  type Atajo,
  type EnGaveta,
  type Problema,
} from './ayuda-contenido';
import '@/ui/print.css';

export interface AyudaProps {
  /** Links go only where this person may. */
  puede: (href: string) => boolean;
  onCerrar: () => void;
}

export function AyudaDialog({ puede, onCerrar }: AyudaProps) {
  useUsaPista('ayuda');
  const [buscado, setBuscado] = useState('');
  return (
    <Dialog
      titulo="Ayuda"
      variante="entera"
      onCerrar={onCerrar}
      pie={
        <>
          <FootHint>
            Ábrala cuando quiera con <Kbd>F1</Kbd> o <Kbd>?</Kbd> · Reglas de la tienda{' '}
            <b>{nombreDeVersion(useReglas())}</b>
          </FootHint>
          <Button onClick={() => print()}>
            <Icon name="print" size="s" />
            Imprimir
          </Button>
          <Button variant="primary" onClick={onCerrar}>
            Cerrar <Kbd>Esc</Kbd>
          </Button>
        </>
      }
    >
      <div className="border-b border-line px-5 pb-3">
        <IconInput
          icono="search"
          fit="form"
          data-foco=""
          boxClassName="max-w-104"
          type="search"
          aria-label="Buscar en la ayuda"
          placeholder="Buscar: retiro, referencia, no cuadra…"
          autoComplete="off"
          spellCheck={false}
          value={buscado}
          onChange={(event) => setBuscado(event.target.value)}
        />
      </div>
      <Contenido buscado={buscado} puede={puede} onIr={onCerrar} />
      {createPortal(
        <div className="hoja" aria-hidden="true">
          <div className="text-xs text-[#000]">
            <b>Ayuda · Kantuta Agentes</b>
            <Contenido buscado="" puede={() => false} onIr={onCerrar} />
          </div>
        </div>,
        document.body,
      )}
    </Dialog>
  );
}

type ContenidoProps = Pick<AyudaProps, 'puede'> & { buscado: string; onIr: () => void };

function Contenido({ buscado, puede, onIr }: ContenidoProps) {
  const atajos = ATAJOS.filter(({ que, teclas }) => coincide(buscado, que, ...teclas, 'tecla atajo'));
  const problemas = PROBLEMAS.filter(({ que, antes, pagina, despues }) =>
    coincide(buscado, que, antes, pagina, despues),
  );
  const gaveta = EN_GAVETA.filter(({ tipo, que, explica }) =>
    coincide(buscado, TIPOS_OPERACION[tipo].nombre, que, explica, 'gaveta'),
  );
  const palabras = PALABRAS.filter((cada) => coincide(buscado, ...cada));
  const hay = atajos.length + problemas.length + gaveta.length + palabras.length;
  return (
    <div className="grid grid-cols-2 content-start gap-x-8 gap-y-5 px-5 py-4 max-md:grid-cols-1 print:px-0">
      {hay === 0 && (
        <p role="status" className="col-span-full text-ink-2">
          Nada con «{buscado.trim()}». Pruebe otra palabra.
        </p>
      )}
      <Parte titulo="Atajos de teclado" hay={atajos.length} className="max-md:order-last">
        <Atajos atajos={atajos} />
      </Parte>
      <Parte titulo="Si algo anda mal" hay={problemas.length} className="max-md:order-first">
        <dl>
          {problemas.map((problema) => (
            <div key={problema.que} className={lineClass}>
              <dt className={wordClass}>{problema.que}</dt>
              <dd className="text-ink-2">
                <Remedio {...problema} enlaza={puede(problema.href)} onIr={onIr} />
              </dd>
            </div>
          ))}
        </dl>
      </Parte>
      <Parte titulo="Qué hace cada operación con la gaveta" hay={gaveta.length}>
        <Gaveta gaveta={gaveta} />
        <p className="border-t border-line pt-2 text-xs text-ink-3">
          Con las comisiones en la gaveta (Ajustes). Anular una operación la saca de los saldos; no la
          revierte en el banco.
        </p>
      </Parte>
      <Parte titulo="Palabras" hay={palabras.length}>
        <dl>
          {palabras.map(([palabra, significa]) => (
            <div key={palabra} className={lineClass}>
              <dt className={wordClass}>{palabra}</dt>
              <dd className="text-ink-2">{significa}</dd>
            </div>
          ))}
        </dl>
      </Parte>
    </div>
  );
}

const lineClass = clsx('flex items-baseline gap-3 border-t border-line py-1.5 text-xs max-sm:py-2');
const wordClass = clsx('w-40 flex-none font-semibold max-sm:w-32');

interface ParteProps {
  titulo: string;
  /** How many lines it has; none: it is not drawn. */
  hay: number;
  className?: string;
  children: ReactNode;
}

const Parte = ({ titulo, hay, className, children }: ParteProps) =>
  hay > 0 && (
    <section aria-label={titulo} className={className}>
      <h3 className="pb-2 text-sm">{titulo}</h3>
      {children}
    </section>
  );

const Atajos = ({ atajos }: { atajos: readonly Atajo[] }) => (
  <dl className="grid grid-cols-2 gap-x-5 max-sm:grid-cols-1">
    {atajos.map(({ que, teclas }) => (
      <div key={que} className={lineClass}>
        <dt>{que}</dt>
        <dd className="ms-auto flex gap-1">
          {teclas.map((tecla) => (
            <Kbd key={tecla} aria-hidden={false}>
              {tecla}
            </Kbd>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);

const Gaveta = ({ gaveta }: { gaveta: readonly EnGaveta[] }) => (
  <dl>
    {gaveta.map(({ tipo, que, explica, ejemplo, queda }) => (
      <div key={tipo} className={lineClass}>
        <dt className="grid w-44 flex-none gap-0.5 max-sm:w-32">
          <OperationWord
            className="max-sm:whitespace-normal"
            tono={TIPOS_OPERACION[tipo].tono}
            icono={TIPOS_OPERACION[tipo].icono}
          >
            {TIPOS_OPERACION[tipo].nombre}
          </OperationWord>
          <span className="ps-8 text-ink-3">{que}</span>
        </dt>
        <dd className="text-ink-2">
          {explica}{' '}
          <span className="inline-block">
            {ejemplo} → <b className="text-ink">{queda}</b>
          </span>
        </dd>
      </div>
    ))}
  </dl>
);

interface RemedioProps extends Problema {
  enlaza: boolean;
  onIr: () => void;
}

const Remedio = ({ antes, href, pagina, despues, enlaza, onIr }: RemedioProps) => (
  <>
    {antes}
    {enlaza ? (
      <Link to={href} onClick={onIr}>
        {pagina}
      </Link>
    ) : (
      pagina
    )}
    {despues}
  </>
);
