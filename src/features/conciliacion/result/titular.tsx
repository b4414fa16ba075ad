import { formatDiaIso, type Dia } from '@/lib/fecha';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import { avanceDeResultado } from './avance';
import { mirarTodo, type Resultado } from './resultado';
import { contar, progreso, titular } from '@/features/conciliacion/textos-conciliacion';
import { Notice } from '@/ui/notice/notice';
import { TextButton } from '@/ui/button/text-button';

interface TitularProps {
  resultado: Resultado;
  decisiones: Decisiones;
  onDia: (dia: Dia) => void;
}

const TONOS = {
  alerta: { tono: 'danger', icono: 'err' },
  revisar: { tono: 'caution', icono: 'warn' },
  bien: { tono: 'in', icono: 'okc' },
  // Nothing to compare is not all well.
  nada: { tono: 'qr', icono: 'question' },
} as const;

/** The day most lines are of; null when it is the settled one, or when no line says. */
function otroDia({ dia, extracto: { lineas } }: Resultado): Dia | null {
  const veces = new Map<Dia, number>();
  for (const { fecha } of lineas) if (fecha) veces.set(fecha, (veces.get(fecha) ?? 0) + 1);
  if (veces.size === 0 || veces.has(dia)) return null;
  return [...veces].toSorted(([a, x], [b, y]) => y - x || (a < b ? 1 : -1))[0]?.[0] ?? null;
}

export function Titular({ resultado, decisiones, onDia }: TitularProps) {
  const { dia, respuesta } = resultado;
  const vista = mirarTodo(resultado, decisiones);
  const { porClase, filas } = vista;
  const avance = avanceDeResultado(resultado, vista, decisiones);
  const { frase, diferencia, gravedad } = titular({ ...respuesta.totales, porClase }, avance);
  const { tono, icono } = TONOS[filas.length === 0 ? 'nada' : gravedad];
  const otro = otroDia(resultado);
  return (
    <>
      <Notice tono={tono} icono={icono} className="col-span-full min-w-0" role="status">
        <div>
          <p>
            <strong>{frase}</strong>
          </p>
          <p>{diferencia}</p>
          {avance.necesitan > 0 && <p className="font-semibold">{progreso(avance)}</p>}
          {respuesta.deOtrosDias > 0 && (
            <p className="text-xs text-ink-2">
              {contar(respuesta.deOtrosDias)}{' '}
              {respuesta.deOtrosDias === 1 ? 'línea es de otro día' : 'líneas son de otros días'} y no se
              cuenta{respuesta.deOtrosDias === 1 ? '' : 'n'}.
            </p>
          )}
        </div>
      </Notice>
      {otro && (
        <Notice tono="caution" icono="clock" className="col-span-full min-w-0" role="alert">
          <div>
            <p>
              El extracto no tiene líneas del {formatDiaIso(dia)}: la mayoría es del {formatDiaIso(otro)}.
            </p>
            <TextButton onClick={() => onDia(otro)}>Conciliar el {formatDiaIso(otro)}</TextButton>
          </div>
        </Notice>
      )}
    </>
  );
}
