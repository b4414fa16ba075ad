import { Suspense, useRef, useState } from 'react';
import { hashCorto, type Contenido } from '@/domain/conciliacion/acta-cerrada';
import type { DiaBancario, Version } from '@/domain/conciliacion/dia-bancario';
import { formatFechaHora } from '@/lib/fecha';
import { ID_DIA_CERRADO, progreso } from '@/features/conciliacion/textos-conciliacion';
import { ActaDialog } from '@/features/conciliacion/acta/acta-diferida';
import { avanceDeResultado } from '@/features/conciliacion/result/avance';
import { mirarTodo } from '@/features/conciliacion/result/resultado';
import { Button } from '@/ui/button/button';
import { ErrorLine } from '@/ui/form/error-line';
import { Icon } from '@/ui/icon';
import { Notice, NoticeActs } from '@/ui/notice/notice';
import { CerrarDiaDialog } from './cerrar-dia-dialog';
import { ReabrirDiaDialog } from './reabrir-dia-dialog';
import { fraseDeCambios, hayCambios, type Cambios } from './cambios-tras-cierre';
import type { QueSeVe } from './que-se-ve';
import type { Anotable } from './use-dia-bancario';

interface CierrePanelProps {
  registro: DiaBancario | null;
  cierre: Version | null;
  /** what that version says; null: not known */
  acta: Contenido | null;
  cambios: Cambios | null;
  anotable: Anotable | null;
  seVe: QueSeVe;
  /** what was said is kept on this device */
  guardado: boolean;
}

/** What was asked for stays open while another window closes or reopens the day under it. */
type Acto = { que: 'cerrar' } | { que: 'ver' } | { que: 'reabrir'; cierre: Version };

/** Where a settlement comes to an end, and how it goes on when it has to. */
export function CierrePanel({ registro, cierre, ...resto }: CierrePanelProps) {
  const [dicho, setDicho] = useState('');
  const [acto, setActo] = useState<Acto | null>(null);
  const { anotable } = resto;
  const volver = () => setActo(null);
  return (
    <div className="col-span-full grid min-w-0 gap-2 empty:hidden">
      {registro && cierre ? (
        <Cerrado
          registro={registro}
          cierre={cierre}
          onReabrir={() => setActo({ que: 'reabrir', cierre })}
          onVer={() => setActo({ que: 'ver' })}
          {...resto}
        />
      ) : (
        <Abierto registro={registro} onCerrar={() => setActo({ que: 'cerrar' })} {...resto} />
      )}
      <p role="status" className="text-xs text-ink-2 empty:hidden">
        {dicho}
      </p>
      {acto?.que === 'cerrar' && anotable && (
        <CerrarDiaDialog
          {...anotable}
          registro={registro}
          cierre={cierre}
          onHecho={setDicho}
          onCerrar={volver}
        />
      )}
      {acto?.que === 'ver' && registro && cierre && resto.acta && (
        <Suspense fallback={null}>
          <ActaDialog
            hecha={{ entidad: registro.entidad, dia: registro.dia, contenido: resto.acta, version: cierre }}
            onCerrar={volver}
          />
        </Suspense>
      )}
      {acto?.que === 'reabrir' && registro && (
        <ReabrirDiaDialog
          registro={registro}
          cierre={cierre ?? acto.cierre}
          yaAbierto={cierre === null}
          onHecho={setDicho}
          onCerrar={volver}
        />
      )}
    </div>
  );
}

function Cerrado({
  registro,
  cierre,
  acta,
  cambios,
  seVe,
  onReabrir,
  onVer,
}: Omit<CierrePanelProps, 'registro' | 'cierre'> & {
  registro: DiaBancario;
  cierre: Version;
  onReabrir: () => void;
  onVer: () => void;
}) {
  const otro = seVe === 'otro-archivo';
  const cambiado = cambios !== null && hayCambios(cambios);
  return (
    <Notice
      tono={cambiado ? 'caution' : 'in'}
      icono={cambiado ? 'warn' : 'lock'}
      as="section"
      aria-label="Día cerrado"
    >
      <div className="grid gap-1">
        <p>
          <strong>Día cerrado.</strong> Versión {cierre.n}, el {formatFechaHora(cierre.cuando)} por{' '}
          {cierre.usuario}.
        </p>
        <p className="text-xs text-ink-2">
          Huella del acta:{' '}
          <span className="font-mono" title={cierre.hash}>
            {hashCorto(cierre.hash)}
          </span>
        </p>
        {cambios && cambiado && (
          <p role="alert">
            <strong>{fraseDeCambios(cambios)}</strong>
          </p>
        )}
        {otro && (
          <p role="alert">Este extracto no es el del cierre: allí fue «{registro.extracto.nombre}».</p>
        )}
        <p id={ID_DIA_CERRADO}>Para cambiar algo de este día, reábralo.</p>
      </div>
      <NoticeActs>
        {otro && acta && (
          <Button size="small" onClick={onVer}>
            <Icon name="eye" size="s" />
            Ver la versión cerrada
          </Button>
        )}
        <Button size="small" onClick={onReabrir}>
          <Icon name="undo" size="s" />
          {otro ? 'Reabrir para usar este archivo' : 'Reabrir'}
        </Button>
      </NoticeActs>
    </Notice>
  );
}

const ID_FALTAN = 'faltan-para-cerrar';

/** Why the day can't be closed yet; null: it can. */
function faltaPara({ resultado, decisiones }: Anotable, guardado: boolean): string | null {
  const vista = mirarTodo(resultado, decisiones);
  if (!guardado) return 'No se puede cerrar mientras este equipo no guarde lo anotado.';
  const { necesitan, resueltas } = avanceDeResultado(resultado, vista, decisiones);
  const faltan = necesitan - resueltas;
  if (faltan > 0)
    return faltan === 1
      ? 'Para cerrar el día, resuelva la fila que falta.'
      : `Para cerrar el día, resuelva las ${faltan} filas que faltan.`;
  return vista.filas.length === 0 ? 'No hay nada que cerrar.' : null;
}

function Abierto({
  registro,
  anotable,
  guardado,
  onCerrar,
}: Omit<CierrePanelProps, 'cierre' | 'acta' | 'cambios' | 'seVe'> & { onCerrar: () => void }) {
  const [insiste, setInsiste] = useState(false);
  const porque = useRef<HTMLDivElement>(null);
  const falta = anotable && faltaPara(anotable, guardado);
  return (
    <>
      {registro?.reabierto && (
        <Notice tono="caution" icono="undo" as="p">
          Reabierto el {formatFechaHora(registro.reabierto.cuando)} por {registro.reabierto.usuario}: «
          {registro.reabierto.motivo}». Al cerrarlo quedará la versión {registro.versiones.length + 1}.
        </Notice>
      )}
      {registro && !anotable && (
        <p className="text-sm text-ink-2">
          Conciliado el {formatFechaHora(registro.concilio.cuando)} por {registro.concilio.usuario}
          {registro.necesitan > 0 && `: ${progreso(registro)}`}. Para seguir, importe «
          {registro.extracto.nombre}».
        </p>
      )}
      {anotable && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button
            aria-disabled={falta !== null}
            aria-describedby={falta === null ? undefined : ID_FALTAN}
            onClick={() => {
              if (falta === null) return onCerrar();
              setInsiste(true);
              // On a phone the bar at the foot of the screen may lie over it.
              porque.current?.scrollIntoView({ block: 'center' });
            }}
          >
            <Icon name="lock" size="s" />
            Cerrar el día
          </Button>
          {falta !== null && (
            <div ref={porque} className="text-xs text-ink-2">
              {insiste ? <ErrorLine id={ID_FALTAN}>{falta}</ErrorLine> : <span id={ID_FALTAN}>{falta}</span>}
            </div>
          )}
        </div>
      )}
    </>
  );
}
