import { useId } from 'react';
import { TIPOS_OPERACION } from '@/domain/transaccion/tipo-operacion';
import type { Cambios } from '@/features/conciliacion/conciliacion-queries';
import type { Decisiones } from '@/domain/conciliacion/decisiones-db';
import {
  loteAceptado,
  lotesDe,
  renglonEn,
  type Lote,
  type Renglon,
  type Resultado,
} from '@/features/conciliacion/result/resultado';
import { formatCifra, formatMonto, centavos } from '@/lib/monto';
import { limpia } from '@/lib/referencia';
import { Button } from '@/ui/button/button';
import { Icon } from '@/ui/icon';
import { Notice, NoticeActs } from '@/ui/notice/notice';

interface LotesPanelProps {
  resultado: Resultado;
  decisiones: Decisiones;
  cargadas: boolean;
  decidir: (renglon: Renglon, cambios: Cambios) => void;
}

const MAXIMO = 10;
const referencia = (texto: string): string => limpia(texto) || 'sin referencia';

const enLista = (partes: readonly string[]): string =>
  partes.length > 1 ? `${partes.slice(0, -1).join(', ')} y ${partes.at(-1) ?? ''}` : partes.join('');

function frase({ nuestras, lineas }: Lote): string {
  const suyas = nuestras.map((op) => `${referencia(op.nro_referencia)} (${formatCifra(op.monto)})`);
  const otras = lineas.map((linea) => `${referencia(linea.referencia)} (${formatCifra(linea.monto)})`);
  const [linea] = lineas;
  const total = formatMonto(centavos(lineas.reduce((suma, { monto }) => suma + monto, 0)));
  const nombre = linea ? TIPOS_OPERACION[linea.tipo].nombre : '';
  return lineas.length === 1
    ? `${nombre} de ${total}: la línea ${enLista(lineas.map((una) => referencia(una.referencia)))} del banco es la suma de ${enLista(suyas)} del sistema.`
    : `${nombre} de ${total}: ${enLista(nuestras.map((op) => referencia(op.nro_referencia)))} del sistema es la suma de ${enLista(otras)} del banco.`;
}

/** What may be a batch: rows of one side that together are one of the other. A person says whether they are. */
export function LotesPanel({ resultado, decisiones, cargadas, decidir }: LotesPanelProps) {
  const id = useId();
  const lotes = lotesDe(resultado).slice(0, MAXIMO);
  if (lotes.length === 0) return null;
  return (
    <Notice tono="caution" icono="merge">
      <ul className="grid min-w-0 gap-3" aria-label="Sumas que pueden ser lo mismo">
        {lotes.map((lote, k) => {
          const aceptado = loteAceptado(resultado, lote, decisiones);
          const decirlo = () => {
            for (const i of lote.filas)
              decidir(renglonEn(resultado, i), { aceptada: aceptado ? null : lote.clave });
          };
          return (
            <li key={lote.clave}>
              <p id={`${id}-${k}`}>{frase(lote)}</p>
              <NoticeActs className="mt-2">
                <Button size="small" disabled={!cargadas} aria-describedby={`${id}-${k}`} onClick={decirlo}>
                  <Icon name={aceptado ? 'undo' : 'check'} size="s" />
                  {aceptado ? 'Deshacer la suma' : 'Aceptar la suma'}
                </Button>
              </NoticeActs>
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
