import { clsx } from 'clsx';

interface LineaProps {
  nombre: string;
  valor: string;
  fuerte?: boolean;
}

/** A line of what leaves the printer: put it in a <dl>. */
export const LineaImpresa = ({ nombre, valor, fuerte = false }: LineaProps) => (
  <div className={clsx(fuerte && 'v-tot')}>
    <dt>{nombre}</dt>
    <dd>{valor}</dd>
  </div>
);

/** What was earned and the two fees that make it up, as they stand on every paper. */
export const GanadoEnLineas = ({ total, cliente, banco }: Record<'total' | 'cliente' | 'banco', string>) => (
  <>
    <LineaImpresa nombre="Ganado" valor={`Bs ${total}`} fuerte />
    <LineaImpresa nombre="Comisión al cliente" valor={cliente} />
    <LineaImpresa nombre="Comisión del banco" valor={banco} />
  </>
);
