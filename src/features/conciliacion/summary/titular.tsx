import { formatDiaIso, type Dia } from '@/lib/fecha';
import type { ReactNode } from 'react';
import type { Contenido } from '@/domain/conciliacion/acta-cerrada';
import type { Version } from '@/domain/conciliacion/dia-bancario';
import type { Totales } from '@/engines/cotejo/cotejo';
import type { Anotable } from '@/features/conciliacion/close/use-dia-bancario';
import { avanceDeFilas, avanceDeResultado, type Avance } from '@/features/conciliacion/result/avance';
import { mirarTodo, type Resultado } from '@/features/conciliacion/result/resultado';
import { contar, progreso, titular } from '@/features/conciliacion/textos-conciliacion';
import { Notice } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

const TONOS = {
  alerta: { tono: 'danger', icono: 'err' },
  revisar: { tono: 'caution', icono: 'warn' },
  bien: { tono: 'in', icono: 'okc' },
  nada: { tono: 'qr', icono: 'question' },
} as const;

/** The day most lines are of; null when it is the settled one, or when no line says. */
function otroDia({ dia, extracto: { lineas } }: Resultado): Dia | null {
  const veces = new Map<Dia, number>();
  for (const { fecha } of lineas) if (fecha) veces.set(fecha, (veces.get(fecha) ?? 0) + 1);
  if (veces.size === 0 || veces.has(dia)) return null;
  return [...veces].toSorted(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))[0]?.[0] ?? null;
}

interface CifrasProps {
  /** whose figures these are, where they could be taken for others */
  de?: string;
  totales: Totales;
  avance: Avance;
  hay: boolean;
  children?: ReactNode;
}

function Cifras({ de, totales, avance, hay, children }: CifrasProps) {
  const { frase, diferencia, gravedad } = titular(totales, avance);
  const { tono, icono } = TONOS[hay ? gravedad : 'nada'];
  return (
    <Notice tono={tono} icono={icono} className="col-span-full min-w-0" role="status">
      <div>
        {de && <p className="text-xs text-ink-2">{de}</p>}
        <p>
          <strong>{frase}</strong>
        </p>
        <p>{diferencia}</p>
        {avance.necesitan > 0 && <p className="font-semibold">{progreso(avance)}</p>}
        {children}
      </div>
    </Notice>
  );
}

export function Titular({ resultado, decisiones }: Anotable) {
  const { respuesta } = resultado;
  const vista = mirarTodo(resultado, decisiones);
  const { porClase, filas } = vista;
  const avance = avanceDeResultado(resultado, vista, decisiones);
  const una = respuesta.deOtrosDias === 1;
  return (
    <Cifras totales={{ ...respuesta.totales, porClase }} avance={avance} hay={filas.length > 0}>
      {respuesta.deOtrosDias > 0 && (
        <p className="text-xs text-ink-2">
          {contar(respuesta.deOtrosDias)} {una ? 'línea es de otro día' : 'líneas son de otros días'} y no se
          cuenta{una ? '' : 'n'}.
        </p>
      )}
    </Cifras>
  );
}

/** What a closed day came to, whatever statement is on the screen. */
export const TitularCerrado = ({ acta, version }: { acta: Contenido; version: Version }) => (
  <Cifras
    de={`Versión ${version.n}, con «${acta.extracto.nombre}»`}
    totales={acta}
    avance={avanceDeFilas(acta.filas)}
    hay={acta.filas.length > 0}
  />
);

interface OtroDiaProps {
  resultado: Resultado;
  onDia: (dia: Dia) => void;
}

/** A statement that says nothing of the day: the way to the day that it is of. */
export function OtroDia({ resultado, onDia }: OtroDiaProps) {
  const otro = otroDia(resultado);
  if (!otro) return null;
  return (
    <Notice tono="caution" icono="clock" className="col-span-full min-w-0" role="alert">
      <div>
        <p>
          El extracto no tiene líneas del {formatDiaIso(resultado.dia)}: la mayoría es del{' '}
          {formatDiaIso(otro)}.
        </p>
        <TextButton onClick={() => onDia(otro)}>Conciliar el {formatDiaIso(otro)}</TextButton>
      </div>
    </Notice>
  );
}
