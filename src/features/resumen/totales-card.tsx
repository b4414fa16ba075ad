import type { IconName } from '@/ui/icon';
import { Total, Totals } from '@/ui/page/totals';
import { variacion, type Totales } from './calcular';
import { cifra } from '@/lib/text/cifras';
import { entreParentesis } from './cifras-resumen';

interface TotalesProps {
  totales: Totales;
  /** of the period before; null when there is none or nobody asked */
  antes: Totales | null;
}

const CIFRAS: readonly {
  campo: keyof Totales;
  nombre: string;
  icono?: IconName;
  tono?: 'in' | 'out';
  signo?: '+' | '−';
}[] = [
  { campo: 'entra', nombre: 'Entra', icono: 'deposito', tono: 'in', signo: '+' },
  { campo: 'sale', nombre: 'Sale', icono: 'retiro', tono: 'out', signo: '−' },
  { campo: 'neto', nombre: 'Neto en gaveta', icono: 'drawer' },
  { campo: 'qr', nombre: 'QR', icono: 'qr' },
];

export const TotalesCard = ({ totales, antes }: TotalesProps) => (
  <Totals className="break-inside-avoid" aria-label="Totales del periodo">
    {CIFRAS.map(({ campo, nombre, icono, tono, signo }) => {
      const monto = totales[campo];
      const suyo = campo === 'neto' ? (monto < 0 ? '−' : '+') : signo;
      return (
        <Total
          key={campo}
          nombre={nombre}
          icono={icono}
          tono={tono}
          main={tono !== undefined || campo === 'neto'}
          nota={antes && <Antes valor={monto} antes={antes[campo]} texto={`antes ${cifra(antes[campo])}`} />}
        >
          {suyo && monto !== 0 ? `${suyo} ` : ''}
          <small>Bs</small> {cifra(Math.abs(monto))}
        </Total>
      );
    })}
    <Total
      nombre="Operaciones"
      nota={antes && <Antes valor={totales.cuenta} antes={antes.cuenta} texto={`antes ${antes.cuenta}`} />}
    >
      {totales.cuenta}
    </Total>
  </Totals>
);

const Antes = ({ valor, antes, texto }: { valor: number; antes: number; texto: string }) => (
  <dd className="text-2xs text-ink-2">
    {texto}
    <span className="whitespace-nowrap">{entreParentesis(variacion(valor, antes))}</span>
  </dd>
);
