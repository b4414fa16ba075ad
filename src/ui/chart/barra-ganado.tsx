import { pct } from './escala';
import { Tramo } from './trama';

interface BarraProps {
  cliente: number;
  banco: number;
  /** what the whole width stands for, centavos, above zero */
  mayor: number;
}

export const BarraGanado = ({ cliente, banco, mayor }: BarraProps) => (
  <svg className="block h-4 w-full overflow-visible" aria-hidden="true">
    <Tramo de="cliente" y="1" rx="2" height="14" width={pct(cliente / mayor)} />
    {banco > 0 && (
      <Tramo de="banco" x={pct(cliente / mayor)} y="1.5" rx="2" height="13" width={pct(banco / mayor)} />
    )}
  </svg>
);
